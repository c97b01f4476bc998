package com.motionmavericks.portal.backends.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import com.motionmavericks.portal.backends.http.Json;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OTLP's JSON, turned into its protobuf. Not protobuf's own JSON mapping: OTLP writes ids in hex
 * and enums as numbers.
 */
final class OtlpJson {
  private OtlpJson() {}

  /** The request, or null where the bytes are not one. */
  static @Nullable ExportTraceServiceRequest read(byte[] bytes) {
    JsonNode tree = Json.parseObject(bytes);
    if (tree == null) {
      return null;
    }
    try {
      var request = ExportTraceServiceRequest.newBuilder();
      tree.path("resourceSpans").forEach(group -> request.addResourceSpans(resource(group)));
      return request.build();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static ResourceSpans resource(JsonNode json) {
    var group = ResourceSpans.newBuilder();
    group
        .getResourceBuilder()
        .addAllAttributes(attributes(json.path("resource").path("attributes")));
    for (JsonNode scope : json.path("scopeSpans")) {
      var spans = group.addScopeSpansBuilder();
      spans.getScopeBuilder().setName(scope.path("scope").path("name").asText());
      scope.path("spans").forEach(span -> spans.addSpans(span(span)));
    }
    return group.build();
  }

  private static Span span(JsonNode json) {
    var span =
        Span.newBuilder()
            .setTraceId(id(json.path("traceId")))
            .setSpanId(id(json.path("spanId")))
            .setParentSpanId(id(json.path("parentSpanId")))
            .setName(json.path("name").asText())
            .setKindValue(json.path("kind").asInt())
            .setStartTimeUnixNano(json.path("startTimeUnixNano").asLong())
            .setEndTimeUnixNano(json.path("endTimeUnixNano").asLong())
            .addAllAttributes(attributes(json.path("attributes")))
            .setStatus(
                Status.newBuilder()
                    .setCodeValue(json.path("status").path("code").asInt())
                    .setMessage(json.path("status").path("message").asText()));
    for (JsonNode link : json.path("links")) {
      span.addLinksBuilder()
          .setTraceId(id(link.path("traceId")))
          .setSpanId(id(link.path("spanId")))
          .addAllAttributes(attributes(link.path("attributes")));
    }
    for (JsonNode event : json.path("events")) {
      span.addEventsBuilder()
          .setName(event.path("name").asText())
          .setTimeUnixNano(event.path("timeUnixNano").asLong())
          .addAllAttributes(attributes(event.path("attributes")));
    }
    return span.build();
  }

  private static List<KeyValue> attributes(JsonNode pairs) {
    var result = new ArrayList<KeyValue>();
    for (JsonNode pair : pairs) {
      result.add(
          KeyValue.newBuilder()
              .setKey(pair.path("key").asText())
              .setValue(value(pair.path("value")))
              .build());
    }
    return result;
  }

  private static AnyValue value(JsonNode json) {
    var value = AnyValue.newBuilder();
    if (json.has("stringValue")) {
      value.setStringValue(json.path("stringValue").asText());
    } else if (json.has("boolValue")) {
      value.setBoolValue(json.path("boolValue").asBoolean());
    } else if (json.has("intValue")) {
      value.setIntValue(json.path("intValue").asLong());
    } else if (json.has("doubleValue")) {
      value.setDoubleValue(json.path("doubleValue").asDouble());
    } else if (json.has("bytesValue")) {
      byte[] bytes = Base64.getDecoder().decode(json.path("bytesValue").asText());
      value.setBytesValue(ByteString.copyFrom(bytes));
    } else if (json.has("arrayValue")) {
      var array = value.getArrayValueBuilder();
      json.path("arrayValue").path("values").forEach(each -> array.addValues(value(each)));
    } else if (json.has("kvlistValue")) {
      value
          .getKvlistValueBuilder()
          .addAllValues(attributes(json.path("kvlistValue").path("values")));
    }
    return value.build();
  }

  private static ByteString id(JsonNode hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex.asText()));
  }
}
