package com.motionmavericks.portal.smoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span that a trace must hold, with those that must hang below it. What the trace holds beside
 * them is let be, but for orphans and second roots.
 *
 * @param service that emits it
 * @param name exactly, or its beginning where it ends in {@code *}
 * @param attributes that it must carry
 */
public record Expected(
    String service, String kind, String name, Set<String> attributes, List<Expected> children) {

  public static Expected server(String service, String name, Expected... children) {
    return new Expected(service, "SERVER", name, Set.of(), List.of(children));
  }

  public static Expected client(String service, String name, Expected... children) {
    return new Expected(service, "CLIENT", name, Set.of(), List.of(children));
  }

  public static Expected internal(String service, String name, Expected... children) {
    return new Expected(service, "INTERNAL", name, Set.of(), List.of(children));
  }

  public static Expected producer(String service, String name, Expected... children) {
    return new Expected(service, "PRODUCER", name, Set.of(), List.of(children));
  }

  public static Expected consumer(String service, String name, Expected... children) {
    return new Expected(service, "CONSUMER", name, Set.of(), List.of(children));
  }

  /** The same with attributes that it must carry. */
  public Expected with(String... required) {
    Set<String> all = new HashSet<>(attributes);
    Collections.addAll(all, required);
    return new Expected(service, kind, name, Set.copyOf(all), children);
  }

  /** The same with more below it. */
  public Expected above(Expected... more) {
    List<Expected> all = new ArrayList<>(children);
    all.addAll(Arrays.asList(more));
    return new Expected(service, kind, name, attributes, List.copyOf(all));
  }

  /** What the trace lacks to be one tree with this at its root; empty where nothing. */
  public List<String> missingIn(Trace trace) {
    List<String> missing = new ArrayList<>();
    trace.orphans().forEach(span -> missing.add("the parent of " + span));
    if (trace.roots().size() > 1) {
      missing.add("one root instead of " + trace.roots());
    }
    collect(trace, null, missing);
    return missing;
  }

  private void collect(Trace trace, @Nullable Span parent, List<String> missing) {
    List<Span> candidates = parent == null ? trace.roots() : trace.childrenOf(parent);
    List<Span> matches = candidates.stream().filter(this::describes).toList();
    if (matches.isEmpty()) {
      missing.add(this + (parent == null ? " at the root" : " below " + parent));
      return;
    }
    // Several may match (two SELECTs): the one that lacks least is the one that is meant.
    List<String> least = null;
    for (Span match : matches) {
      List<String> here = lacks(trace, match);
      if (least == null || here.size() < least.size()) {
        least = here;
      }
    }
    missing.addAll(least == null ? List.of() : least);
  }

  private List<String> lacks(Trace trace, Span span) {
    List<String> missing = new ArrayList<>();
    attributes.stream()
        .filter(attribute -> !span.has(attribute))
        .sorted()
        .forEach(attribute -> missing.add(attribute + " on " + span));
    if (span.status().equals("ERROR")) {
      missing.add("success of " + span);
    }
    children.forEach(child -> child.collect(trace, span, missing));
    return missing;
  }

  private boolean describes(Span span) {
    boolean named =
        name.endsWith("*")
            ? span.name().startsWith(name.substring(0, name.length() - 1))
            : span.name().equals(name);
    return named && span.service().equals(service) && span.kind().equals(kind);
  }

  @Override
  public String toString() {
    return service + " " + kind + " " + name;
  }
}
