package com.motionmavericks.portal.conformance.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that the collector lets through; the same that leave the services. */
final class CollectorAllowList {
  private CollectorAllowList() {}

  /** For the collector's redaction. */
  static String of(Registry registry) {
    return """
    # Made from platform/tracing/registry by ./portal taxonomy: edit there.
    processors:
      redaction:
        allowed_keys:
    """
        + keys(registry).map(key -> "      - " + key + "\n").collect(Collectors.joining());
  }

  /** For Grafana Alloy, which reads all files of a folder as one. */
  static String ofAlloy(Registry registry) {
    String keys = keys(registry).map(key -> "\"" + key + "\"").collect(Collectors.joining(", "));
    return """
    // Made from platform/tracing/registry by ./portal taxonomy: edit there.
    otelcol.processor.transform "allowed" {
      error_mode = "propagate"
    """
        + Stream.of("resource", "scope", "span", "spanevent")
            .map(
                context ->
                    """
                      trace_statements {
                        context    = "%1$s"
                        statements = [`keep_keys(%1$s.attributes, [%2$s])`]
                      }
                    """
                        .formatted(context, keys))
            .collect(Collectors.joining())
        + """
          output {
            traces = [otelcol.processor.transform.redaction.input]
          }
        }
        """;
  }

  private static Stream<String> keys(Registry registry) {
    return Stream.of(
            registry.spans().stream().map(SpanDefinition::attributes).flatMap(List::stream),
            registry.events().values().stream().flatMap(List::stream),
            registry.links().stream(),
            registry.resource().stream())
        .flatMap(uses -> uses)
        .filter(use -> use.attribute().pii() != Pii.PRIVATE)
        .map(Use::key)
        .distinct()
        .sorted();
  }
}
