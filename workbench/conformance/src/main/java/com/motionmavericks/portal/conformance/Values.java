package com.motionmavericks.portal.conformance;

import com.motionmavericks.portal.conformance.registry.ValueType;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.AnyValue.ValueCase;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of one span, event, link or resource. */
record Values(Map<String, AnyValue> byKey) {
  static Values of(List<KeyValue> attributes) {
    Map<String, AnyValue> byKey = new LinkedHashMap<>();
    attributes.forEach(attribute -> byKey.put(attribute.getKey(), attribute.getValue()));
    return new Values(byKey);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** As names and enumerations write it; empty where it is absent or a list. */
  Optional<String> text(String key) {
    AnyValue value = byKey.get(key);
    return value == null ? Optional.empty() : text(value);
  }

  static Optional<String> text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> Optional.of(value.getStringValue());
      case INT_VALUE -> Optional.of(Long.toString(value.getIntValue()));
      case DOUBLE_VALUE -> Optional.of(Double.toString(value.getDoubleValue()));
      case BOOL_VALUE -> Optional.of(Boolean.toString(value.getBoolValue()));
      default -> Optional.empty();
    };
  }

  static boolean isOf(ValueType type, AnyValue value) {
    return switch (type) {
      case STRING -> value.hasStringValue();
      case INT -> value.hasIntValue();
      case DOUBLE -> value.hasDoubleValue();
      case BOOLEAN -> value.hasBoolValue();
      case STRINGS -> isListOf(ValueCase.STRING_VALUE, value);
      case INTS -> isListOf(ValueCase.INT_VALUE, value);
    };
  }

  private static boolean isListOf(ValueCase type, AnyValue value) {
    return value.hasArrayValue()
        && value.getArrayValue().getValuesList().stream()
            .allMatch(element -> element.getValueCase() == type);
  }
}
