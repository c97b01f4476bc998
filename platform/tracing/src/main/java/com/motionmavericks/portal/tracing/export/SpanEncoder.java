package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.privacy.Redactor;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spans, redacted, as one {@code ExportTraceServiceRequest} of OTLP. For one thread at a time. */
@Singleton
final class SpanEncoder {
  private final Redactor redactor = new Redactor();
  private final WireBuffer out = new WireBuffer();
  private final SpanWriter writer = new SpanWriter(out);

  /** Spans of one resource: nearly all are, but a skeleton shows less of it. */
  private record Group(Resource resource, Map<InstrumentationScopeInfo, List<SpanData>> scopes) {}

  byte[] encode(List<ReadableSpan> spans) {
    List<SpanData> shown = new ArrayList<>(spans.size());
    spans.forEach(span -> shown.add(redactor.redact(span.toSpanData())));
    return request(shown);
  }

  /** As they are. */
  byte[] request(List<SpanData> spans) {
    Map<Resource, Group> groups = new LinkedHashMap<>();
    Group group = null;
    for (SpanData span : spans) {
      group = groupOf(span, group, groups);
      group
          .scopes()
          .computeIfAbsent(span.getInstrumentationScopeInfo(), scope -> new ArrayList<>())
          .add(span);
    }
    out.clear();
    groups.values().forEach(this::write);
    return out.toByteArray();
  }

  /** A resource is compared by all that it tells, so the last one is tried first. */
  @SuppressWarnings("ReferenceEquality")
  private static Group groupOf(SpanData span, @Nullable Group last, Map<Resource, Group> groups) {
    Resource resource = span.getResource();
    return last != null && last.resource() == resource
        ? last
        : groups.computeIfAbsent(resource, given -> new Group(given, new LinkedHashMap<>()));
  }

  private void write(Group group) {
    int resourceSpans = out.open(1);
    writer.resource(1, group.resource());
    group.scopes().forEach(this::write);
    schema(group.resource().getSchemaUrl());
    out.close(resourceSpans);
  }

  private void write(InstrumentationScopeInfo scope, List<SpanData> spans) {
    int scopeSpans = out.open(2);
    writer.scope(1, scope);
    spans.forEach(span -> writer.span(2, span));
    schema(scope.getSchemaUrl());
    out.close(scopeSpans);
  }

  private void schema(@Nullable String url) {
    if (url != null) {
      out.text(3, url);
    }
  }

  /** Spans of which only a skeleton left. */
  long redactionFailures() {
    return redactor.redactionFailures();
  }
}
