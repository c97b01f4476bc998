package com.motionmavericks.portal.conformance.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/span-taxonomy.md}: the registry as a stranger reads it. */
final class TaxonomyPage {
  private TaxonomyPage() {}

  static String of(Registry registry) {
    return """
        <!-- Made from platform/tracing/registry by ./portal taxonomy: edit there. -->
        # Spans
        Every span that the suite exports. A request, message or job begins with an entry span (SERVER, CONSUMER, or INTERNAL for jobs and sends); spans named after our domain are INTERNAL children of it; SQL, Redis and HTTP calls are CLIENT spans and follow OpenTelemetry's semantic conventions.

        An attribute is **required**, required under a condition, recommended, or there by chance (opt_in). Its privacy class tells what happens to its value before it leaves the process:

        | class | the value | leaves |
        |---|---|---|
        | `none` | an enumeration, a number, an id of ours | as it is |
        | `pseudonym` | the id of a tenant or a user | as it is |
        | `free_text` | may carry what a caller sent | scrubbed |
        | `location` | a path or a URL | reduced to what is no secret |
        | `private` | chosen by a caller, and needed by nobody | never |

        A failed span has the status ERROR and `error.type`; an answer such as 404 has `error.type` and leaves its span Unset. Nobody sets OK.

        """
        + list(registry)
        + ordered(registry).map(TaxonomyPage::span).collect(Collectors.joining("\n"))
        + "\n## Events\n"
        + registry.events().entrySet().stream()
            .map(event -> "### " + event.getKey() + "\n" + table(event.getValue()))
            .collect(Collectors.joining("\n"))
        + "\n## Resource\nWho exports; the same on all spans of a process.\n\n"
        + table(registry.resource());
  }

  /** Those of our own first. */
  private static Stream<SpanDefinition> ordered(Registry registry) {
    return registry.spans().stream()
        .sorted(Comparator.comparingInt(SpanDefinition::special).reversed());
  }

  private static String list(Registry registry) {
    return ordered(registry)
        .map(
            span ->
                "| [%s](#%s) | %s | %s |\n"
                    .formatted(span.type(), anchor(span.type()), span.kind(), span.brief()))
        .collect(Collectors.joining("", "| span | kind | when |\n|---|---|---|\n", "\n"));
  }

  private static String span(SpanDefinition span) {
    return """
        ## %s
        %s

        %s, named `%s`. Owner: %s. Read by: %s.

        %s
        To find it: `%s`
        """
        .formatted(
            span.type(),
            span.brief(),
            span.kind(),
            span.name().text(),
            span.owner(),
            String.join(", ", span.readBy()),
            table(span.attributes()),
            query(span));
  }

  private static String table(List<Use> uses) {
    String withheld =
        uses.stream()
            .filter(TaxonomyPage::isPrivate)
            .map(use -> "`" + use.key() + "`")
            .collect(Collectors.joining(", "));
    return rows(uses)
        + (withheld.isEmpty() ? "" : "\nKnown, and never exported: " + withheld + ".\n");
  }

  private static boolean isPrivate(Use use) {
    return use.attribute().pii() == Pii.PRIVATE;
  }

  private static String rows(List<Use> uses) {
    return uses.stream()
        .filter(use -> !isPrivate(use))
        .map(TaxonomyPage::row)
        .collect(
            Collectors.joining(
                "",
                "| attribute | type | requirement | privacy | meaning |\n|---|---|---|---|---|\n",
                ""));
  }

  private static String row(Use use) {
    Attribute attribute = use.attribute();
    return "| `%s` | %s | %s | `%s` | %s |\n"
        .formatted(
            use.key(),
            type(attribute),
            requirement(use),
            attribute.pii().word(),
            meaning(attribute));
  }

  private static String type(Attribute attribute) {
    return attribute.members().isEmpty() ? attribute.type().word() : "enumeration";
  }

  private static String meaning(Attribute attribute) {
    List<String> values =
        attribute.members().isEmpty() ? attribute.examples() : attribute.members();
    String shown =
        values.stream()
            .map(value -> value.lines().findFirst().orElse(""))
            .map(value -> "`" + value + "`")
            .collect(Collectors.joining(", "));
    if (shown.isEmpty()) {
      return attribute.brief();
    }
    return attribute.brief() + (attribute.members().isEmpty() ? " E.g. " : " One of ") + shown;
  }

  private static String requirement(Use use) {
    Requirement requirement = use.requirement();
    String condition = requirement.condition();
    return switch (requirement.level()) {
      case REQUIRED -> "**required**";
      case CONDITIONALLY_REQUIRED -> "**required** " + lowered(condition);
      case RECOMMENDED -> ("recommended " + lowered(condition)).strip();
      case OPT_IN -> "opt_in";
    };
  }

  /** TraceQL. */
  private static String query(SpanDefinition span) {
    if (span.name().isLiteral()) {
      return "{ name = \"%s\" }".formatted(span.name().text());
    }
    String conditions =
        span.when().entrySet().stream()
            .map(
                when ->
                    when.getValue().equals("*")
                        ? "span." + when.getKey() + " != nil"
                        : "span.%s = \"%s\"".formatted(when.getKey(), when.getValue()))
            .collect(Collectors.joining(" && "));
    return "{ kind = %s && %s }".formatted(span.kind().name().toLowerCase(Locale.ROOT), conditions);
  }

  private static String lowered(String sentence) {
    return sentence.isEmpty()
        ? ""
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT)
            + sentence.substring(1).replaceFirst("\\.$", "");
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
  }
}
