package com.motionmavericks.portal.conformance.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A span as it is declared.
 *
 * @param when for spans that their name alone does not tell: attributes that must have these
 *     values, {@code *} being any
 * @param constant its name in code; empty where code needs none
 */
public record SpanDefinition(
    String type,
    Kind kind,
    NameTemplate name,
    String brief,
    String owner,
    List<String> readBy,
    Map<String, String> when,
    Optional<String> constant,
    List<Use> attributes) {

  /** How little else a span can be that fits: of two that fit, the more special one is meant. */
  public int special() {
    return name.isLiteral() ? 2 : when.containsValue("*") ? 0 : 1;
  }
}
