package com.motionmavericks.portal.backends.telemetry;

import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which traces are asked for. Service, span name and attributes must meet in one span; a link may
 * stand on any.
 *
 * @param linkedTo a trace id that some span links to
 * @param minDurationMillis of the whole trace
 * @param sinceNanos the earliest start, since the epoch
 */
record TraceQuery(
    @Nullable String service,
    @Nullable String span,
    Map<String, String> attributes,
    @Nullable String linkedTo,
    double minDurationMillis,
    long sinceNanos,
    int limit) {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 10_000;

  /**
   * @throws Refused with 400 where a parameter cannot be read
   */
  static TraceQuery of(Request request) {
    return new TraceQuery(
        request.query("service"),
        request.query("span"),
        attributes(request),
        request.query("linked_to"),
        number(request, "min_duration_ms", 0),
        since(request.query("since")),
        (int) Math.clamp(number(request, "limit", DEFAULT_LIMIT), 1, MAX_LIMIT));
  }

  boolean fitsSpans(Collection<TraceSpan> trace) {
    boolean linked =
        linkedTo == null
            || trace.stream()
                .flatMap(each -> each.links().stream())
                .anyMatch(link -> link.traceId().equals(linkedTo));
    return linked && trace.stream().anyMatch(this::fits);
  }

  boolean fits(TraceSummary trace) {
    return trace.durationMillis() >= minDurationMillis && trace.startNanos() >= sinceNanos;
  }

  private boolean fits(TraceSpan each) {
    return (service == null || service.equals(each.service()))
        && (span == null || span.equals(each.name()))
        && attributes.entrySet().stream().allMatch(e -> each.has(e.getKey(), e.getValue()));
  }

  private static Map<String, String> attributes(Request request) {
    var result = new LinkedHashMap<String, String>();
    for (String pair : request.queryAll("attribute")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw bad("attribute", pair, "key=value");
      }
      result.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return result;
  }

  private static double number(Request request, String name, double otherwise) {
    String text = request.query(name);
    try {
      return text == null ? otherwise : Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw bad(name, text, "a number");
    }
  }

  private static long since(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    try {
      Instant instant = Instant.parse(text);
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    } catch (DateTimeParseException | ArithmeticException _) {
      throw bad("since", text, "an RFC 3339 time in UTC, as 2026-01-31T10:00:00Z");
    }
  }

  private static Refused bad(String name, @Nullable String text, String wanted) {
    return new Refused(
        Response.json(400, Map.of("error", name + ": wanted " + wanted + ", got " + text)));
  }
}
