package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.Story;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/** Of a {@code tracestate} only our own entry leaves, in the form in which we write it. */
final class TraceStates {
  private static final String OURS = "portal";

  /** A bucket of two digits, a colon, and eight digits of milliseconds to the base 36. */
  private static final int LONGEST = 11;

  private TraceStates() {}

  /** The same object where nothing has to go. */
  static SpanContext reduce(SpanContext span) {
    TraceState state = span.getTraceState();
    if (state.isEmpty()) {
      return span;
    }
    String ours = state.get(OURS);
    boolean valid = ours != null && isOurs(ours);
    return valid && state.size() == 1 ? span : with(span, valid ? ours : null);
  }

  static SpanContext without(SpanContext span) {
    return span.getTraceState().isEmpty() ? span : with(span, null);
  }

  /** As {@link Story} writes it; only looked at, since every span and every link has one. */
  private static boolean isOurs(String value) {
    int colon = value.indexOf(':');
    if ((colon != 1 && colon != 2) || colon == value.length() - 1 || value.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (i != colon && !digit && (i < colon || c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static SpanContext with(SpanContext span, @Nullable String ours) {
    TraceState state =
        ours == null ? TraceState.getDefault() : TraceState.builder().put(OURS, ours).build();
    return span.isRemote()
        ? SpanContext.createFromRemoteParent(
            span.getTraceId(), span.getSpanId(), span.getTraceFlags(), state)
        : SpanContext.create(span.getTraceId(), span.getSpanId(), span.getTraceFlags(), state);
  }
}
