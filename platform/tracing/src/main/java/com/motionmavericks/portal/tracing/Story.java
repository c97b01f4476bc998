package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the traces of one story share. It rides in our entry of the W3C {@code tracestate} ({@code
 * portal=<bucket>:<start>}), so it follows the trace across HTTP, Redis and the outbox by the same
 * means as the trace id itself.
 *
 * @param bucket 0–99, drawn from the trace id of the story's first trace; the tail keeps whole
 *     stories by it
 * @param traceStart when the current trace began, to the millisecond
 */
public record Story(int bucket, Instant traceStart) {
  /** Of our entry. */
  public static final String KEY = "portal";

  private static final int RADIX = 36;

  /** A bucket of two digits, a colon, and eight digits of milliseconds to the base 36. */
  private static final int LONGEST = 11;

  public Story {
    if (bucket < 0 || bucket > 99) {
      throw new IllegalArgumentException("a sampling bucket is 0 to 99, not " + bucket);
    }
  }

  /** The first trace of a story. The last eight hex digits of a trace id are random. */
  static Story begin(String traceId, Instant now) {
    long random = Long.parseLong(traceId.substring(24), 16);
    return new Story((int) (random % 100), now);
  }

  /** A later trace of the same story: same bucket, a start of its own. */
  Story continued(Instant now) {
    return new Story(bucket, now);
  }

  /** The story that a span belongs to; empty where the span comes from outside the suite. */
  public static Optional<Story> of(SpanContext span) {
    String value = span.getTraceState().get(KEY);
    return value != null && isStory(value) ? Optional.of(parse(value)) : Optional.empty();
  }

  private static Story parse(String value) {
    int colon = value.indexOf(':');
    return new Story(
        Integer.parseInt(value, 0, colon, 10),
        Instant.ofEpochMilli(Long.parseLong(value, colon + 1, value.length(), RADIX)));
  }

  /**
   * Is it an entry as we write it? Only looked at, since every span and every link that leaves has
   * one.
   */
  public static boolean isStory(String value) {
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

  /** Ours and nothing else: entries of other vendors end here, nobody in the suite reads them. */
  TraceState toTraceState() {
    String start = Long.toString(traceStart.toEpochMilli(), RADIX).toLowerCase(Locale.ROOT);
    return TraceState.builder().put(KEY, bucket + ":" + start).build();
  }
}
