package com.motionmavericks.portal.conformance.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * How much an attribute is wanted.
 *
 * @param condition in words; empty where there is none
 * @param when what a check can see of the condition
 */
public record Requirement(Level level, String condition, When when) {
  /** The levels of OpenTelemetry. */
  public enum Level {
    REQUIRED,
    CONDITIONALLY_REQUIRED,
    RECOMMENDED,
    OPT_IN;

    /** As the registry writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can be seen on a span or a resource. */
  public enum When {
    ALWAYS,
    /** Only words tell, so nothing is checked. */
    UNSEEN,
    /** The status is an error. */
    FAILED,
    /** There is no error.type. */
    SUCCEEDED,
    /** The first span of a service in a trace: a root, or below a remote parent. */
    ENTRY,
    /** The resource names a pod. */
    KUBERNETES
  }

  static Requirement of(JsonNode reference) {
    JsonNode level = reference.path("requirement_level");
    if (!level.isObject()) {
      Level plain = Level.valueOf(level.asText("recommended").toUpperCase(Locale.ROOT));
      return new Requirement(plain, "", plain == Level.REQUIRED ? When.ALWAYS : When.UNSEEN);
    }
    Map.Entry<String, JsonNode> conditional = level.properties().iterator().next();
    return new Requirement(
        Level.valueOf(conditional.getKey().toUpperCase(Locale.ROOT)),
        conditional.getValue().asText(),
        When.valueOf(
            reference.at("/annotations/portal/when").asText("unseen").toUpperCase(Locale.ROOT)));
  }
}
