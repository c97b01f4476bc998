package com.motionmavericks.portal.pipeline;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;

/** Attributes in OTLP's form. */
final class Attributes {
  private Attributes() {}

  static KeyValue of(String key, String value) {
    return pair(key, text(value));
  }

  static KeyValue of(String key, long value) {
    return pair(key, AnyValue.newBuilder().setIntValue(value).build());
  }

  static KeyValue of(String key, boolean value) {
    return pair(key, AnyValue.newBuilder().setBoolValue(value).build());
  }

  /** An array with one element. */
  static KeyValue array(String key, String value) {
    return pair(
        key,
        AnyValue.newBuilder()
            .setArrayValue(ArrayValue.newBuilder().addValues(text(value)))
            .build());
  }

  private static AnyValue text(String value) {
    return AnyValue.newBuilder().setStringValue(value).build();
  }

  private static KeyValue pair(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }
}
