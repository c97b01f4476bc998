package com.motionmavericks.portal.conformance;

import com.motionmavericks.portal.conformance.registry.Attribute;
import com.motionmavericks.portal.conformance.registry.Pii;
import com.motionmavericks.portal.conformance.registry.Registry;
import com.motionmavericks.portal.conformance.registry.Requirement;
import com.motionmavericks.portal.conformance.registry.Use;
import io.opentelemetry.proto.common.v1.AnyValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What holds of attributes wherever they are carried. */
final class AttributeRules {
  private final Registry registry;
  private final Set<String> resourceKeys;

  AttributeRules(Registry registry) {
    this.registry = registry;
    this.resourceKeys = registry.resourceKeys();
  }

  /**
   * Holds attributes against what is declared where they are.
   *
   * @param holds whether a condition that can be seen holds there
   */
  void check(Values values, List<Use> declared, Predicate<Requirement.When> holds, Report report) {
    Map<String, Use> uses =
        declared.stream().collect(Collectors.toMap(Use::key, Function.identity()));
    for (Use use : declared) {
      if (holds.test(use.requirement().when()) && !values.has(use.key())) {
        report.add(
            Rule.MISSING_ATTRIBUTE,
            use.key(),
            "absent",
            use.requirement().level().word() + ": " + use.attribute().brief());
      }
    }
    values
        .byKey()
        .forEach(
            (key, value) -> {
              Use use = uses.get(key);
              if (use == null) {
                undeclared(key, report);
              } else {
                declared(use.attribute(), value, report);
              }
            });
  }

  /** For where nothing is declared: what is wrong with these keys whoever carries them. */
  void checkStray(Values values, Report report) {
    values.byKey().keySet().stream()
        .filter(this::isGivenUp)
        .forEach(key -> undeclared(key, report));
  }

  private void undeclared(String key, Report report) {
    Attribute known = registry.attributes().get(key);
    if (known != null && known.successor().isPresent()) {
      report.add(
          Rule.DEPRECATED_ATTRIBUTE, key, "given up by OpenTelemetry", known.successor().get());
    } else if (known != null && report.isAboutResource() != resourceKeys.contains(key)) {
      report.add(
          Rule.WRONG_LEVEL,
          key,
          report.isAboutResource() ? "on the resource" : "on a span",
          report.isAboutResource() ? "on the spans that declare it" : "on the resource");
    } else {
      report.add(
          Rule.UNKNOWN_ATTRIBUTE,
          key,
          known == null ? "declared nowhere" : "declared, but not here",
          "declare it in " + Registry.FOLDER + ", or do not set it");
    }
  }

  private boolean isGivenUp(String key) {
    Attribute known = registry.attributes().get(key);
    return known != null && known.successor().isPresent();
  }

  private static void declared(Attribute attribute, AnyValue value, Report report) {
    String key = attribute.key();
    if (attribute.pii() == Pii.PRIVATE) {
      report.add(Rule.PRIVATE_ATTRIBUTE, key, "exported", "never leaves the process");
    } else if (!Values.isOf(attribute.type(), value)) {
      report.add(
          Rule.MISTYPED_ATTRIBUTE, key, value.getValueCase().name(), attribute.type().word());
    } else if (attribute.closed() && !attribute.members().contains(Values.text(value).orElse(""))) {
      report.add(
          Rule.UNKNOWN_VALUE,
          key,
          Values.text(value).orElse(""),
          String.join(", ", attribute.members()));
    }
  }
}
