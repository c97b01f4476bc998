package com.motionmavericks.portal.conformance.score;

import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.List;

/** Reads lists of attributes. */
final class Attributes {
  private Attributes() {}

  static boolean has(List<KeyValue> attributes, String key) {
    return attributes.stream().anyMatch(attribute -> attribute.getKey().equals(key));
  }

  /** The string under the key; empty where it is absent or no string. */
  static String text(List<KeyValue> attributes, String key) {
    return attributes.stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElse("");
  }

  static List<String> keys(List<KeyValue> attributes) {
    return attributes.stream().map(KeyValue::getKey).toList();
  }
}
