package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.privacy.Redactor;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;

/**
 * Redacts and writes a span when it ends, on the thread that ended it: all of it is at hand there,
 * and what waits for the courier is a few hundred bytes that may leave (docs/adr/0010).
 */
@Singleton
final class SpanEncoder {
  private final Redactor redactor = new Redactor();
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  /** What one thread writes with. */
  private record Desk(WireBuffer out, SpanWriter writer) {
    Desk() {
      this(new WireBuffer(2 * 1024));
    }

    private Desk(WireBuffer out) {
      this(out, new SpanWriter(out));
    }
  }

  /** What may leave of it. */
  EncodedSpan encode(ReadableSpan span) {
    return write(redactor.redact(span.toSpanData()));
  }

  /** As it is. */
  EncodedSpan write(SpanData span) {
    Desk desk = desks.get();
    desk.out().clear();
    desk.writer().span(2, span);
    return new EncodedSpan(
        span.getResource(), span.getInstrumentationScopeInfo(), desk.out().toByteArray());
  }

  /** Spans of which only a skeleton left. */
  long redactionFailures() {
    return redactor.redactionFailures();
  }
}
