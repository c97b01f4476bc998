package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a cache together with the span that wrote it: Redis keeps no metadata beside a value,
 * so the W3C headers stand on two lines before it. Whoever reads it links to whoever wrote it.
 *
 * @param writer empty where the value was written outside of any trace
 */
public record TracedValue(String value, Optional<Cause> writer) {

  /** A value that the current span writes. */
  public static TracedValue written(String value) {
    return new TracedValue(value, Cause.current());
  }

  /** Reads what {@link #encode} wrote; empty for anything else. */
  public static Optional<TracedValue> decode(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String[] parts = text.split("\n", 3);
    return parts.length < 3
        ? Optional.empty()
        : Optional.of(new TracedValue(parts[2], Cause.parse(parts[0], parts[1])));
  }

  public String encode() {
    String traceparent = writer.map(Cause::traceparent).orElse("");
    String tracestate = writer.map(TracedValue::state).orElse("");
    return traceparent + "\n" + tracestate + "\n" + value;
  }

  /** Links the current span to the writer's. */
  public TracedValue linked() {
    writer.ifPresent(span -> Span.current().addLink(span.span()));
    return this;
  }

  private static String state(Cause cause) {
    return cause.tracestate() == null ? "" : cause.tracestate();
  }
}
