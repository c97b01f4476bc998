package com.motionmavericks.portal.conformance.registry;

import java.util.stream.Collectors;

/** {@code Taxonomy.java}: the names that our code uses. */
final class TaxonomySource {
  private TaxonomySource() {}

  static String of(Registry registry) {
    return JavaText.HEADER
        + """

        import io.opentelemetry.api.common.AttributeKey;

        /**
         * The names of our own spans and attributes. They are binding: dashboards, alerts and the people
         * who search traces know them. Spans of HTTP, SQL, Redis and messaging keep OpenTelemetry's
         * semantic conventions; a taxonomy span is an INTERNAL child of the entry span.
         */
        public final class Taxonomy {
          private Taxonomy() {}

        """
        + spans(registry)
        + "\n"
        + attributes(registry)
        + "}\n";
  }

  private static String spans(Registry registry) {
    return registry.spans().stream()
        .filter(span -> span.constant().isPresent())
        .map(TaxonomySource::span)
        .collect(Collectors.joining("\n"));
  }

  private static String span(SpanDefinition span) {
    return JavaText.javadoc(span.brief())
        + JavaText.constant("String " + span.constant().orElseThrow(), quoted(span.name().text()));
  }

  private static String attributes(Registry registry) {
    return registry.attributes().values().stream()
        .filter(attribute -> attribute.constant().isPresent())
        .map(TaxonomySource::attribute)
        .collect(Collectors.joining("\n"));
  }

  private static String attribute(Attribute attribute) {
    ValueType type = attribute.type();
    return JavaText.javadoc(attribute.brief())
        + JavaText.constant(
            "AttributeKey<" + type.java() + "> " + attribute.constant().orElseThrow(),
            "AttributeKey." + type.factory() + "(" + quoted(attribute.key()) + ")");
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }
}
