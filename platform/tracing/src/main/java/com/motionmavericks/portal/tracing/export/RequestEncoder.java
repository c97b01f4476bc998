package com.motionmavericks.portal.tracing.export;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans as one {@code ExportTraceServiceRequest} of OTLP. For one thread at a time. */
final class RequestEncoder {
  private final WireBuffer out = new WireBuffer(64 * 1024);
  private final SpanWriter writer = new SpanWriter(out);

  /** Spans of one resource. */
  private record Group(IdentityHashMap<InstrumentationScopeInfo, List<EncodedSpan>> scopes) {
    void add(EncodedSpan span) {
      scopes.computeIfAbsent(span.scope(), scope -> new ArrayList<>()).add(span);
    }
  }

  /**
   * A service has one resource and each of its tracers one scope, so they are told apart as
   * objects: to compare all that they tell costs more than to write a span.
   */
  byte[] encode(List<EncodedSpan> spans) {
    IdentityHashMap<Resource, Group> groups = new IdentityHashMap<>();
    for (EncodedSpan span : spans) {
      groups
          .computeIfAbsent(span.resource(), resource -> new Group(new IdentityHashMap<>()))
          .add(span);
    }
    out.clear();
    groups.forEach(this::write);
    return out.toByteArray();
  }

  private void write(Resource resource, Group group) {
    int resourceSpans = out.open(1);
    writer.resource(1, resource);
    group.scopes().forEach(this::write);
    schema(resource.getSchemaUrl());
    out.close(resourceSpans);
  }

  private void write(InstrumentationScopeInfo scope, List<EncodedSpan> spans) {
    int scopeSpans = out.open(2);
    writer.scope(1, scope);
    spans.forEach(span -> out.raw(span.bytes()));
    schema(scope.getSchemaUrl());
    out.close(scopeSpans);
  }

  private void schema(@Nullable String url) {
    if (url != null) {
      out.text(3, url);
    }
  }
}
