package com.motionmavericks.portal.tracing.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of OTLP's <a
 * href="https://github.com/open-telemetry/opentelemetry-proto/blob/v1.9.0/opentelemetry/proto/trace/v1/trace.proto">trace.proto</a>
 * 1.9, whose field numbers stand here as they do there.
 */
final class SpanWriter {
  private static final int HAS_IS_REMOTE = 0x100;
  private static final int IS_REMOTE = 0x200;

  private final WireBuffer out;
  private final StringBuilder entries = new StringBuilder();

  /** As they are written: each attribute of each span has one of a few dozen. */
  private final Map<String, byte[]> keys = new HashMap<>();

  SpanWriter(WireBuffer out) {
    this.out = out;
  }

  void resource(int field, Resource resource) {
    int message = out.open(field);
    attributes(1, resource.getAttributes());
    out.close(message);
  }

  void scope(int field, InstrumentationScopeInfo scope) {
    int message = out.open(field);
    out.text(1, scope.getName());
    out.text(2, orEmpty(scope.getVersion()));
    attributes(3, scope.getAttributes());
    out.close(message);
  }

  void span(int field, SpanData span) {
    int message = out.open(field);
    SpanContext own = span.getSpanContext();
    SpanContext parent = span.getParentSpanContext();
    out.id(1, own.getTraceId());
    out.id(2, own.getSpanId());
    state(3, own.getTraceState());
    if (parent.isValid()) {
      out.id(4, parent.getSpanId());
    }
    out.text(5, span.getName());
    out.number(6, kind(span.getKind()));
    out.fixed64(7, span.getStartEpochNanos());
    out.fixed64(8, span.getEndEpochNanos());
    attributes(9, span.getAttributes());
    out.number(10, span.getTotalAttributeCount() - span.getAttributes().size());
    span.getEvents().forEach(event -> event(11, event));
    out.number(12, span.getTotalRecordedEvents() - span.getEvents().size());
    span.getLinks().forEach(link -> link(13, link));
    out.number(14, span.getTotalRecordedLinks() - span.getLinks().size());
    status(15, span.getStatus());
    out.fixed32(16, flags(own, parent));
    out.close(message);
  }

  private void event(int field, EventData event) {
    int message = out.open(field);
    out.fixed64(1, event.getEpochNanos());
    out.text(2, event.getName());
    attributes(3, event.getAttributes());
    out.number(4, event.getDroppedAttributesCount());
    out.close(message);
  }

  private void link(int field, LinkData link) {
    int message = out.open(field);
    SpanContext linked = link.getSpanContext();
    out.id(1, linked.getTraceId());
    out.id(2, linked.getSpanId());
    state(3, linked.getTraceState());
    attributes(4, link.getAttributes());
    out.number(5, link.getTotalAttributeCount() - link.getAttributes().size());
    out.fixed32(6, flags(linked, linked));
    out.close(message);
  }

  private void status(int field, StatusData status) {
    int message = out.open(field);
    out.text(2, status.getDescription());
    out.number(
        3,
        switch (status.getStatusCode()) {
          case UNSET -> 0;
          case OK -> 1;
          case ERROR -> 2;
        });
    out.close(message);
  }

  private void state(int field, TraceState state) {
    if (!state.isEmpty()) {
      entries.setLength(0);
      state.forEach(this::entry);
      out.text(field, entries.toString());
    }
  }

  /** As W3C has it. OpenTelemetry's own encoding takes half a kilobyte for each. */
  private void entry(String key, String value) {
    if (!entries.isEmpty()) {
      entries.append(',');
    }
    entries.append(key).append('=').append(value);
  }

  private void attributes(int field, Attributes attributes) {
    attributes.forEach((key, value) -> attribute(field, key, value));
  }

  private void attribute(int field, AttributeKey<?> key, Object value) {
    int message = out.open(field);
    out.text(1, keys.computeIfAbsent(key.getKey(), name -> name.getBytes(UTF_8)));
    any(2, value);
    out.close(message);
  }

  private void any(int field, Object value) {
    int message = out.open(field);
    switch (value) {
      case String text -> out.chosen(1, text);
      case Boolean flag -> out.chosen(2, flag ? 1 : 0);
      case Long number -> out.chosen(3, number);
      case Double number -> out.chosen(4, number);
      case List<?> values -> {
        int array = out.open(5);
        values.forEach(each -> any(1, each));
        out.close(array);
      }
      default -> out.chosen(1, value.toString()); // a type that a later API adds
    }
    out.close(message);
  }

  private static int kind(SpanKind kind) {
    return switch (kind) {
      case INTERNAL -> 1;
      case SERVER -> 2;
      case CLIENT -> 3;
      case PRODUCER -> 4;
      case CONSUMER -> 5;
    };
  }

  /** The span's own flags, and whether its parent (of a link: the linked one) is remote. */
  private static int flags(SpanContext own, SpanContext parent) {
    int remote = HAS_IS_REMOTE | (parent.isRemote() ? IS_REMOTE : 0);
    return (own.getTraceFlags().asByte() & 0xFF) | remote;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
