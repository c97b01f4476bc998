package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads spans out of an OTLP export request. Spans with an invalid id are left out. */
final class OtlpSpans {
  private static final int MAX_INTERNED = 20_000;

  /** Keys, names and short values repeat in every span: one copy each keeps the store small. */
  private final Map<String, String> interned = new ConcurrentHashMap<>();

  List<TraceSpan> read(ExportTraceServiceRequest request) {
    var result = new ArrayList<TraceSpan>();
    for (ResourceSpans group : request.getResourceSpansList()) {
      Map<String, Object> resource = attributes(group.getResource().getAttributesList());
      String service = resource.getOrDefault("service.name", "unknown_service").toString();
      for (ScopeSpans scope : group.getScopeSpansList()) {
        String scopeName = intern(scope.getScope().getName());
        for (Span span : scope.getSpansList()) {
          if (valid(span.getTraceId(), 16) && valid(span.getSpanId(), 8)) {
            result.add(read(span, service, resource, scopeName));
          }
        }
      }
    }
    return result;
  }

  private TraceSpan read(Span span, String service, Map<String, Object> resource, String scope) {
    return new TraceSpan(
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        parent(span.getParentSpanId()),
        service,
        intern(span.getName()),
        kind(span.getKind()),
        status(span.getStatus()),
        span.getStatus().getMessage(),
        span.getStartTimeUnixNano(),
        span.getEndTimeUnixNano(),
        attributes(span.getAttributesList()),
        span.getLinksList().stream()
            .map(
                link ->
                    new TraceSpan.Link(
                        hex(link.getTraceId()),
                        hex(link.getSpanId()),
                        attributes(link.getAttributesList())))
            .toList(),
        span.getEventsList().stream()
            .map(
                event ->
                    new TraceSpan.Event(
                        intern(event.getName()),
                        event.getTimeUnixNano(),
                        attributes(event.getAttributesList())))
            .toList(),
        resource,
        scope,
        span.getSerializedSize());
  }

  private Map<String, Object> attributes(List<KeyValue> pairs) {
    var result = LinkedHashMap.<String, Object>newLinkedHashMap(pairs.size());
    for (KeyValue pair : pairs) {
      result.put(intern(pair.getKey()), value(pair.getValue()));
    }
    return result;
  }

  private Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> intern(value.getStringValue());
      case BOOL_VALUE -> value.getBoolValue();
      case INT_VALUE -> value.getIntValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case ARRAY_VALUE -> value.getArrayValue().getValuesList().stream().map(this::value).toList();
      case KVLIST_VALUE -> attributes(value.getKvlistValue().getValuesList());
      case BYTES_VALUE -> Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray());
      default -> "";
    };
  }

  private String intern(String text) {
    if (text.length() > 64) {
      return text;
    }
    String known = interned.get(text);
    if (known == null && interned.size() < MAX_INTERNED) {
      known = interned.putIfAbsent(text, text);
    }
    return known == null ? text : known;
  }

  private static @Nullable String parent(ByteString id) {
    return valid(id, 8) ? hex(id) : null;
  }

  /** OpenTelemetry calls an id of zeros invalid. */
  private static boolean valid(ByteString id, int size) {
    if (id.size() != size) {
      return false;
    }
    for (byte each : id) {
      if (each != 0) {
        return true;
      }
    }
    return false;
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static String kind(Span.SpanKind kind) {
    return switch (kind) {
      case SPAN_KIND_SERVER -> "SERVER";
      case SPAN_KIND_CLIENT -> "CLIENT";
      case SPAN_KIND_PRODUCER -> "PRODUCER";
      case SPAN_KIND_CONSUMER -> "CONSUMER";
      default -> "INTERNAL";
    };
  }

  private static String status(Status status) {
    return switch (status.getCode()) {
      case STATUS_CODE_OK -> "OK";
      case STATUS_CODE_ERROR -> "ERROR";
      default -> "UNSET";
    };
  }
}
