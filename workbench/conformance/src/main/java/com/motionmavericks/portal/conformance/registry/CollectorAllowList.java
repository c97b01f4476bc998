package com.motionmavericks.portal.conformance.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that the collector lets through; the same that leave the services. */
final class CollectorAllowList {
  private CollectorAllowList() {}

  static String of(Registry registry) {
    return """
    # Made from platform/tracing/registry by ./portal taxonomy: edit there.
    processors:
      redaction:
        allowed_keys:
    """
        + Stream.of(
                registry.spans().stream().map(SpanDefinition::attributes).flatMap(List::stream),
                registry.events().values().stream().flatMap(List::stream),
                registry.links().stream(),
                registry.resource().stream())
            .flatMap(uses -> uses)
            .filter(use -> use.attribute().pii() != Pii.PRIVATE)
            .map(Use::key)
            .distinct()
            .sorted()
            .map(key -> "      - " + key + "\n")
            .collect(Collectors.joining());
  }
}
