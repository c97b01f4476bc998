package com.motionmavericks.portal.conformance;

import com.motionmavericks.portal.conformance.registry.Kind;
import com.motionmavericks.portal.conformance.registry.Registry;
import com.motionmavericks.portal.conformance.registry.Requirement.When;
import com.motionmavericks.portal.conformance.registry.SpanDefinition;
import com.motionmavericks.portal.conformance.registry.Use;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.SpanFlags;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds one span against its definition. */
final class SpanRules {
  private final Registry registry;
  private final AttributeRules attributes;

  /** The more special first. */
  private final List<SpanDefinition> definitions;

  SpanRules(Registry registry) {
    this.registry = registry;
    this.attributes = new AttributeRules(registry);
    this.definitions =
        registry.spans().stream()
            .sorted(Comparator.comparingInt(SpanDefinition::special).reversed())
            .toList();
  }

  void check(Span span, Report report) {
    Values values = Values.of(span.getAttributesList());
    List<SpanDefinition> fitting =
        definitions.stream().filter(definition -> fits(definition, span, values)).toList();
    Optional<SpanDefinition> definition =
        fitting.stream().filter(candidate -> isOfKind(candidate.kind(), span)).findFirst();
    if (definition.isPresent()) {
      attributes.check(
          values, definition.get().attributes(), when -> holds(when, span, values), report);
      name(definition.get(), span, values, report);
    } else {
      unfitting(fitting, span, report);
      attributes.checkStray(values, report);
    }
    StatusRules.check(span, values, report);
    events(span, report);
    span.getLinksList()
        .forEach(
            link ->
                attributes.check(
                    Values.of(link.getAttributesList()),
                    registry.links(),
                    when -> when == When.ALWAYS,
                    report));
  }

  private static boolean fits(SpanDefinition definition, Span span, Values values) {
    if (definition.name().isLiteral()) {
      return definition.name().text().equals(span.getName());
    }
    return definition.when().entrySet().stream()
        .allMatch(
            when ->
                values
                    .text(when.getKey())
                    .filter(value -> when.getValue().equals("*") || when.getValue().equals(value))
                    .isPresent());
  }

  private static boolean isOfKind(Kind kind, Span span) {
    return span.getKind().name().equals("SPAN_KIND_" + kind);
  }

  private static void unfitting(List<SpanDefinition> fitting, Span span, Report report) {
    String kind = span.getKind().name();
    if (fitting.isEmpty()) {
      report.add(Rule.UNKNOWN_SPAN, kind, "declare it in " + Registry.FOLDER);
    } else {
      SpanDefinition meant = fitting.getFirst();
      report.add(Rule.WRONG_KIND, kind, meant.kind() + " as " + meant.type());
    }
  }

  private static void name(SpanDefinition definition, Span span, Values values, Report report) {
    definition
        .name()
        .name(values::text)
        .filter(right -> !right.equals(span.getName()))
        .ifPresent(right -> report.add(Rule.WRONG_NAME, span.getName(), right));
  }

  private static boolean holds(When when, Span span, Values values) {
    return switch (when) {
      case ALWAYS -> true;
      case FAILED -> span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR;
      case SUCCEEDED -> !values.has("error.type") && !isFailed(span);
      case ENTRY -> span.getParentSpanId().isEmpty() || isParentRemote(span);
      case UNSEEN, KUBERNETES -> false;
    };
  }

  private static boolean isFailed(Span span) {
    return span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR;
  }

  private static boolean isParentRemote(Span span) {
    return (span.getFlags() & SpanFlags.SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK_VALUE) != 0;
  }

  private void events(Span span, Report report) {
    for (Span.Event event : span.getEventsList()) {
      List<Use> declared = registry.events().get(event.getName());
      Values values = Values.of(event.getAttributesList());
      if (declared == null) {
        report.add(
            Rule.UNKNOWN_EVENT, "event " + event.getName(), "declare it in " + Registry.FOLDER);
        attributes.checkStray(values, report);
      } else {
        attributes.check(values, declared, when -> when == When.ALWAYS, report);
      }
    }
  }
}
