package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.internal.W3CTraceContextEncoding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The span that caused later work, in the form in which rows and stream entries keep it: the two
 * W3C headers (<a href="https://www.w3.org/TR/trace-context/">Trace Context</a>).
 *
 * @param traceparent {@code 00-<trace id>-<span id>-<flags>}
 * @param tracestate the story, or null where the cause came from outside the suite
 */
public record Cause(String traceparent, @Nullable String tracestate) {
  private static final String INVALID_VERSION = "ff";
  private static final String NO_TRACE = TraceId.getInvalid();
  private static final String NO_SPAN = SpanId.getInvalid();
  private static final int TRACE_ID = 3;
  private static final int SPAN_ID = 36;
  private static final int FLAGS = 53;
  private static final int LENGTH = 55;

  /** The current span; empty where nothing is traced. */
  public static Optional<Cause> current() {
    return of(Span.current().getSpanContext());
  }

  /** The given span; empty where it is not valid. */
  public static Optional<Cause> of(SpanContext span) {
    if (!span.isValid()) {
      return Optional.empty();
    }
    String traceparent =
        "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
    TraceState state = span.getTraceState();
    return Optional.of(
        new Cause(
            traceparent, state.isEmpty() ? null : W3CTraceContextEncoding.encodeTraceState(state)));
  }

  /**
   * Reads what a row, an entry or a third party kept.
   *
   * @return empty where the traceparent is absent or malformed
   */
  public static Optional<Cause> parse(@Nullable String traceparent, @Nullable String tracestate) {
    return traceparent != null && isWellFormed(traceparent)
        ? Optional.of(new Cause(traceparent, tracestate))
        : Optional.empty();
  }

  /** The span as a remote one; invalid where the traceparent is malformed. */
  public SpanContext span() {
    return span(traceparent, state());
  }

  private static SpanContext span(String traceparent, TraceState state) {
    return isWellFormed(traceparent)
        ? SpanContext.createFromRemoteParent(
            traceparent.substring(TRACE_ID, SPAN_ID - 1),
            traceparent.substring(SPAN_ID, FLAGS - 1),
            TraceFlags.fromHex(traceparent, FLAGS),
            state)
        : SpanContext.getInvalid();
  }

  /** Version 00, and later versions as far as they are compatible: they may say more at the end. */
  private static boolean isWellFormed(String traceparent) {
    if (traceparent.length() < LENGTH
        || traceparent.startsWith(INVALID_VERSION)
        || (traceparent.length() > LENGTH && traceparent.charAt(LENGTH) != '-')) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == TRACE_ID - 1 || i == SPAN_ID - 1 || i == FLAGS - 1;
      if (!(dash ? traceparent.charAt(i) == '-' : isLowerHex(traceparent.charAt(i)))) {
        return false;
      }
    }
    return !traceparent.startsWith(NO_TRACE, TRACE_ID) && !traceparent.startsWith(NO_SPAN, SPAN_ID);
  }

  private static boolean isLowerHex(char digit) {
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
  }

  /** The id of the causing trace. */
  public String traceId() {
    return span().getTraceId();
  }

  /**
   * Parent or link: does work that starts now still belong into the cause's trace? A cause without
   * a story has no known start, so it is only linked to.
   */
  public boolean joinedAt(Instant now) {
    return Story.of(span())
        .map(story -> !now.isAfter(story.traceStart().plus(TraceTimes.JOIN_WINDOW)))
        .orElse(false);
  }

  /**
   * The same for work of which it causes too much to hold in one trace, as a job that tells
   * hundreds of people: whatever starts later begins a trace of its own story and links to it.
   */
  public Cause apart() {
    return Story.of(span())
        .map(story -> story.continued(Instant.EPOCH).toTraceState())
        .map(state -> new Cause(traceparent, W3CTraceContextEncoding.encodeTraceState(state)))
        .orElse(this);
  }

  private TraceState state() {
    if (tracestate == null) {
      return TraceState.getDefault();
    }
    int equals = tracestate.indexOf('=');
    if (equals > 0 && tracestate.indexOf(',') < 0) { // one entry, as we write it: no pattern
      return TraceState.builder()
          .put(tracestate.substring(0, equals), tracestate.substring(equals + 1))
          .build();
    }
    try {
      return W3CTraceContextEncoding.decodeTraceState(tracestate);
    } catch (IllegalArgumentException malformed) {
      return TraceState.getDefault();
    }
  }
}
