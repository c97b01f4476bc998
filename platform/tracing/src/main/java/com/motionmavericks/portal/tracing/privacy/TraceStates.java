package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.Story;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/** Of a {@code tracestate} only our own entry leaves, in the form in which we write it. */
final class TraceStates {
  private TraceStates() {}

  /** The same object where nothing has to go. */
  static SpanContext reduce(SpanContext span) {
    TraceState state = span.getTraceState();
    if (state.isEmpty()) {
      return span;
    }
    String ours = state.get(Story.KEY);
    boolean valid = ours != null && Story.isStory(ours);
    return valid && state.size() == 1 ? span : with(span, valid ? ours : null);
  }

  static SpanContext without(SpanContext span) {
    return span.getTraceState().isEmpty() ? span : with(span, null);
  }

  private static SpanContext with(SpanContext span, @Nullable String ours) {
    TraceState state =
        ours == null ? TraceState.getDefault() : TraceState.builder().put(Story.KEY, ours).build();
    return span.isRemote()
        ? SpanContext.createFromRemoteParent(
            span.getTraceId(), span.getSpanId(), span.getTraceFlags(), state)
        : SpanContext.create(span.getTraceId(), span.getSpanId(), span.getTraceFlags(), state);
  }
}
