package com.motionmavericks.portal.smoke;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The spans of one trace as far as they are stored. */
public record Trace(String id, List<Span> spans) {
  public Trace {
    spans = List.copyOf(spans);
  }

  public List<Span> roots() {
    return spans.stream().filter(span -> span.parentId().isEmpty()).toList();
  }

  public List<Span> childrenOf(Span parent) {
    return spans.stream()
        .filter(span -> span.parentId().filter(parent.id()::equals).isPresent())
        .toList();
  }

  /** Spans whose parent is not stored. */
  public List<Span> orphans() {
    Set<String> ids = new HashSet<>();
    spans.forEach(span -> ids.add(span.id()));
    return spans.stream()
        .filter(span -> span.parentId().filter(parent -> !ids.contains(parent)).isPresent())
        .toList();
  }

  public Optional<Span> first(String name) {
    return spans.stream().filter(span -> span.name().equals(name)).findFirst();
  }
}
