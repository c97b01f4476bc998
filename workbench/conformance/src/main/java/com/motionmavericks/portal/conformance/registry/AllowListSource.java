package com.motionmavericks.portal.conformance.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code ExportedAttributes.java}: what may leave, and what happens to it before. */
final class AllowListSource {
  private AllowListSource() {}

  static String of(Registry registry) {
    return JavaText.HEADER
        + """

        import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.AS_IS;
        import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.REDUCED;
        import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.SCRUBBED;
        import static java.util.Map.entry;

        import io.opentelemetry.api.trace.SpanKind;
        import java.util.Map;

        /** The keys that are exported; whatever is not here does not leave the process. */
        public final class ExportedAttributes {
          private ExportedAttributes() {}

          /** What happens to a value before it leaves. */
          public enum Handling {
            /** It cannot be private. */
            AS_IS,
            /** It may carry what a caller sent, so what looks private is masked in it. */
            SCRUBBED,
            /** It is a path or a URL, of which only what is no secret is left. */
            REDUCED
          }

          /** Of spans of this kind. */
          public static Map<String, Handling> ofSpan(SpanKind kind) {
            return switch (kind) {
              case SERVER -> SERVER;
              case CLIENT -> CLIENT;
              case PRODUCER -> PRODUCER;
              case CONSUMER -> CONSUMER;
              case INTERNAL -> INTERNAL;
            };
          }

          /** Of events on spans. */
          public static Map<String, Handling> ofEvents() {
            return EVENTS;
          }

          /** Of links between spans. */
          public static Map<String, Handling> ofLinks() {
            return LINKS;
          }

          /** Of the resource. */
          public static Map<String, Handling> ofResource() {
            return RESOURCE;
          }

        """
        + Arrays.stream(Kind.values())
            .map(kind -> map(kind.name(), ofKind(registry, kind)))
            .collect(Collectors.joining())
        + map("EVENTS", registry.events().values().stream().flatMap(List::stream).toList())
        + map("LINKS", registry.links())
        + map("RESOURCE", registry.resource()).stripTrailing()
        + "\n}\n";
  }

  private static List<Use> ofKind(Registry registry, Kind kind) {
    return registry.spans().stream()
        .filter(span -> span.kind() == kind)
        .flatMap(span -> span.attributes().stream())
        .toList();
  }

  private static String map(String name, List<Use> uses) {
    Map<String, String> handled = new TreeMap<>();
    for (Use use : uses) {
      handling(use).ifPresent(handling -> put(handled, use.key(), handling));
    }
    String declaration = "  private static final Map<String, Handling> " + name + " =";
    if (handled.isEmpty()) {
      return declaration + " Map.of();\n\n";
    }
    List<String> entries =
        handled.entrySet().stream()
            .map(e -> "entry(" + TaxonomySource.quoted(e.getKey()) + ", " + e.getValue() + ")")
            .toList();
    return declaration + "\n" + JavaText.call("Map.ofEntries", entries) + ";\n\n";
  }

  /** One kind of spans is one list: two of its spans that disagree would leave a hole. */
  private static void put(Map<String, String> handled, String key, String handling) {
    String before = handled.put(key, handling);
    if (before != null && !before.equals(handling)) {
      throw new IllegalArgumentException(key + " is both " + before + " and " + handling);
    }
  }

  private static Optional<String> handling(Use use) {
    return switch (use.attribute().pii()) {
      case NONE, PSEUDONYM -> Optional.of("AS_IS");
      case FREE_TEXT -> Optional.of("SCRUBBED");
      case LOCATION -> Optional.of("REDUCED");
      case PRIVATE -> Optional.empty();
    };
  }
}
