package com.motionmavericks.portal.stack.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The spans of one trace, each under its parent. A span whose parent is not here is a root. */
public final class TraceTree {
  private final String traceId;
  private final List<Span> spans;
  private final List<Span> roots = new ArrayList<>();
  private final Map<String, List<Span>> children = new LinkedHashMap<>();

  /** At least one span. */
  public TraceTree(String traceId, List<Span> spans) {
    this.traceId = traceId;
    this.spans = spans;
    Set<String> ids = new HashSet<>();
    spans.forEach(span -> ids.add(span.id()));
    for (Span span : spans) {
      Optional<String> parent =
          span.parentId().filter(ids::contains).filter(id -> !id.equals(span.id()));
      if (parent.isPresent()) {
        children.computeIfAbsent(parent.get(), _ -> new ArrayList<>()).add(span);
      } else {
        roots.add(span);
      }
    }
  }

  private record Row(String left, Span span) {}

  /** For people: one line a span. */
  public String render() {
    List<Row> rows = new ArrayList<>();
    for (Span root : roots) {
      String orphan = root.parentId().isPresent() ? "(parent not here) " : "";
      rows.add(new Row(orphan + label(root), root));
      addChildren(root, "", rows);
    }
    int width = rows.stream().mapToInt(row -> row.left().length()).max().orElse(0);
    var text = new StringBuilder(headline()).append('\n');
    for (Row row : rows) {
      Span span = row.span();
      text.append(
          String.format(
                  Locale.ROOT,
                  "%-" + width + "s  %-8s %9.1f ms  %s%s",
                  row.left(),
                  span.kind(),
                  span.durationMillis(),
                  span.isError() ? "ERROR " + span.error() : span.status(),
                  links(span))
              .stripTrailing());
      text.append('\n');
    }
    return text.toString();
  }

  private void addChildren(Span parent, String indent, List<Row> rows) {
    List<Span> below = children.getOrDefault(parent.id(), List.of());
    for (int i = 0; i < below.size(); i++) {
      Span child = below.get(i);
      boolean last = i == below.size() - 1;
      rows.add(new Row(indent + (last ? "└─ " : "├─ ") + label(child), child));
      addChildren(child, indent + (last ? "   " : "│  "), rows);
    }
  }

  private static String label(Span span) {
    return span.service() + "  " + span.name();
  }

  private static String links(Span span) {
    return span.links().isEmpty() ? "" : "  ⇢ links to " + String.join(", ", span.links());
  }

  /** The trace in one line. */
  String headline() {
    long services = spans.stream().map(Span::service).distinct().count();
    long errors = spans.stream().filter(Span::isError).count();
    return String.format(
        Locale.ROOT,
        "trace %s · %d spans, %d services · %.1f ms · %s",
        traceId,
        spans.size(),
        services,
        Span.durationMillis(spans),
        errors == 0 ? "no errors" : errors == 1 ? "1 error" : errors + " errors");
  }

  List<Span> spans() {
    return spans;
  }

  /** The one that began it. */
  Span root() {
    return roots.getFirst();
  }

  /** What the trace waited for: from the root, at each step the child whose story ends last. */
  List<Span> slowPath() {
    List<Span> path = new ArrayList<>();
    Optional<Span> at = Optional.of(root());
    while (at.isPresent()) {
      path.add(at.get());
      at = below(at.get()).stream().max(Comparator.comparing(this::endOfStory));
    }
    return path;
  }

  // Messages and webhooks go on after their cause has ended.
  private Instant endOfStory(Span span) {
    return below(span).stream()
        .map(this::endOfStory)
        .reduce(span.end(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** How long a span did not wait for its children, which may overlap, in milliseconds. */
  double ownMillis(Span span) {
    double covered = 0;
    Instant until = span.start();
    for (Span child : below(span)) {
      Instant from = child.start().isAfter(until) ? child.start() : until;
      Instant to = child.end().isBefore(span.end()) ? child.end() : span.end();
      if (to.isAfter(from)) {
        covered += Duration.between(from, to).toNanos() / 1e6;
        until = to;
      }
    }
    return Math.max(0, span.durationMillis() - covered);
  }

  private List<Span> below(Span span) {
    return children.getOrDefault(span.id(), List.of());
  }
}
