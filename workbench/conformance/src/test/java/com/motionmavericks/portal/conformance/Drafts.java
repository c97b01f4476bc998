package com.motionmavericks.portal.conformance;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.List;

/** Makes and bends spans. */
final class Drafts {
  private static final ByteString TRACE = id(16);
  private static final ByteString SPAN = id(8);

  private Drafts() {}

  /** Keys and values in turn. */
  static Span.Builder root(String name, SpanKind kind, Object... attributes) {
    Span.Builder span =
        Span.newBuilder().setTraceId(TRACE).setSpanId(SPAN).setName(name).setKind(kind);
    for (int i = 0; i < attributes.length; i += 2) {
      set(span, (String) attributes[i], attributes[i + 1]);
    }
    return span;
  }

  static Span.Builder child(String name, SpanKind kind, Object... attributes) {
    return root(name, kind, attributes).setParentSpanId(SPAN);
  }

  static Span.Builder set(Span.Builder span, String key, Object value) {
    List<KeyValue> bent = with(span.getAttributesList(), key, value);
    return span.clearAttributes().addAllAttributes(bent);
  }

  static Span.Builder without(Span.Builder span, String key) {
    List<KeyValue> left = without(span.getAttributesList(), key);
    if (left.size() == span.getAttributesCount()) {
      throw new IllegalArgumentException(span.getName() + " has no " + key);
    }
    return span.clearAttributes().addAllAttributes(left);
  }

  static List<KeyValue> with(List<KeyValue> attributes, String key, Object value) {
    var bent = new java.util.ArrayList<>(without(attributes, key));
    bent.add(attribute(key, value));
    return bent;
  }

  static List<KeyValue> without(List<KeyValue> attributes, String key) {
    return attributes.stream().filter(attribute -> !attribute.getKey().equals(key)).toList();
  }

  static KeyValue attribute(String key, Object value) {
    AnyValue.Builder any = AnyValue.newBuilder();
    switch (value) {
      case String text -> any.setStringValue(text);
      case Integer number -> any.setIntValue(number);
      case Double number -> any.setDoubleValue(number);
      case Boolean truth -> any.setBoolValue(truth);
      case List<?> texts ->
          texts.forEach(
              text -> any.getArrayValueBuilder().addValuesBuilder().setStringValue((String) text));
      default -> throw new IllegalArgumentException("no value: " + value);
    }
    return KeyValue.newBuilder().setKey(key).setValue(any).build();
  }

  private static ByteString id(int length) {
    return ByteString.copyFrom(
        "7".repeat(length).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
