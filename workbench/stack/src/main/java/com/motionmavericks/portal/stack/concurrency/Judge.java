package com.motionmavericks.portal.stack.concurrency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what is wrong with the traces and log lines of a crowd. Each of its people has a tenant of
 * their own, and each request a trace of its own, so a span or a line that fell into a stranger's
 * trace shows by the tenant, by the tree, or by a statement that is missing there and too many
 * here.
 */
final class Judge {
  /** The span that each caller says to be in; nobody stores it. */
  static final String CALLERS_SPAN = "00f067aa0ba902b7";

  private final Map<String, Sent> sent = new HashMap<>();
  private final Map<String, List<Observed>> traces;
  private final List<String> faults = new ArrayList<>();

  private Judge(Collection<Sent> sent, Map<String, List<Observed>> traces) {
    sent.forEach(request -> this.sent.put(request.traceId(), request));
    this.traces = traces;
  }

  /**
   * One sentence a fault.
   *
   * @param traces all that were stored, by id
   */
  static List<String> faults(
      Collection<Sent> sent, Map<String, List<Observed>> traces, Collection<LogLine> lines) {
    Judge judge = new Judge(sent, traces);
    sent.forEach(judge::request);
    traces.forEach(judge::trace);
    lines.forEach(judge::line);
    return judge.faults;
  }

  /** Whoever got an answer finds the trace of it; whoever hung up may never have been heard. */
  private void request(Sent request) {
    List<Observed> trace = traces.getOrDefault(request.traceId(), List.of());
    if (trace.isEmpty()) {
      if (request.status() != 0) {
        fault("no span", request.traceId());
      }
      return;
    }
    Map<String, Long> counts =
        trace.stream()
            .collect(
                Collectors.groupingBy(
                    span -> span.service() + " " + span.name(), Collectors.counting()));
    if (request.isAnsweredAsHoped()) {
      request.act().marks().forEach((name, wanted) -> count(request, counts, name, wanted, wanted));
    }
    Act.limits().forEach((name, most) -> count(request, counts, name, 0, most));
  }

  private void count(Sent request, Map<String, Long> counts, String name, long least, long most) {
    long found = counts.getOrDefault(name, 0L);
    if (found < least || found > most) {
      fault("%d and not %d of %s".formatted(found, most, name), request.traceId());
    }
  }

  private void trace(String id, List<Observed> trace) {
    Map<String, Observed> spans =
        trace.stream().collect(Collectors.toMap(Observed::id, Function.identity()));
    List<Observed> entries = new ArrayList<>();
    for (Observed span : trace) {
      Observed parent = spans.get(span.parentId());
      if (parent != null) {
        child(id, span, parent);
      } else if (span.parentId().isEmpty() || span.parentId().equals(CALLERS_SPAN)) {
        entries.add(span);
      } else {
        fault("an orphan: " + span, id);
      }
    }
    if (entries.size() != 1) {
      fault("%d entries: %s".formatted(entries.size(), entries), id);
    }
    entries.stream()
        .filter(entry -> entry.kind().equals("CLIENT"))
        .forEach(entry -> fault("a CLIENT at the root: " + entry, id));
    Act.below().forEach((above, below) -> alwaysBelow(id, trace, above, below));
    tenants(id, trace);
  }

  private void alwaysBelow(String id, List<Observed> trace, String above, String below) {
    if (above.equals(Act.CONSUMED)
        && trace.stream().anyMatch(span -> span.name().equals(Act.TOLD_TO_NOBODY))) {
      return;
    }
    for (Observed parent : trace) {
      if (parent.name().equals(above) && !parent.status().equals("ERROR")) {
        long found =
            trace.stream()
                .filter(span -> span.parentId().equals(parent.id()) && span.name().equals(below))
                .count();
        if (found != 1) {
          fault("%d and not 1 of %s below %s".formatted(found, below, parent), id);
        }
      }
    }
  }

  private void child(String id, Observed span, Observed parent) {
    boolean arrives = span.arrivesFrom(parent);
    if (arrives == span.service().equals(parent.service())) {
      fault("%s below %s".formatted(span, parent), id);
    } else if (span.kind().equals("SERVER") && !span.name().equals(parent.name())) {
      fault("%s answers %s".formatted(span, parent), id);
    }
  }

  private void tenants(String id, List<Observed> trace) {
    Set<String> tenants =
        trace.stream()
            .map(Observed::tenant)
            .filter(tenant -> !tenant.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    owner(id, tenants);
    trace.stream().flatMap(span -> span.linked().stream()).forEach(cause -> owner(cause, tenants));
    if (tenants.size() > 1) {
      fault("spans of several tenants: " + tenants, id);
    }
  }

  private void owner(String id, Set<String> tenants) {
    Sent request = sent.get(id);
    if (request != null) {
      tenants.add(request.tenant());
    }
  }

  private void line(LogLine line) {
    List<Observed> trace = traces.getOrDefault(line.traceId(), List.of());
    boolean known =
        trace.stream()
            .anyMatch(
                span -> span.id().equals(line.spanId()) && span.service().equals(line.service()));
    if (!known) {
      fault("a log line of a span that is not there: " + line, line.traceId());
    }
    Sent request = sent.get(line.traceId());
    if (request != null && !line.tenant().isEmpty() && !line.tenant().equals(request.tenant())) {
      fault("a log line of tenant %s: %s".formatted(line.tenant(), line), line.traceId());
    }
  }

  private void fault(String what, String traceId) {
    Sent request = sent.get(traceId);
    faults.add(
        "%s in %s%s"
            .formatted(
                what,
                traceId,
                request == null ? "" : " (" + request.act() + " by " + request.tenant() + ")"));
  }
}
