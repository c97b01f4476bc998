package com.motionmavericks.portal.tracing.metrics;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a histogram of every taxonomy span and of every HTTP call, at the one place where all of
 * them end, so that a new one cannot be forgotten. Names and units: {@code docs/metrics.md}.
 */
@Singleton
final class SpanDurations implements SpanProcessor {
  private static final String INTEGRATION = "integration.";
  private static final AttributeKey<String> PEER = AttributeKey.stringKey("service.peer.name");
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private final Durations durations;

  SpanDurations(Durations durations) {
    this.durations = durations;
  }

  /** A call inside {@code integration.mux.…} is a call to {@code mux}, wherever Mux may be. */
  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    if (span.getKind() == SpanKind.CLIENT
        && Span.fromContext(parentContext) instanceof ReadableSpan parent
        && parent.getName().startsWith(INTEGRATION)
        && span.getAttribute(METHOD) != null) {
      span.setAttribute(PEER, parent.getName().split("\\.", 3)[1]);
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (span.getKind() == SpanKind.INTERNAL) {
      taxonomy(span);
    } else if (span.getKind() == SpanKind.CLIENT && span.getAttribute(METHOD) != null) {
      call(span);
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  private void taxonomy(ReadableSpan span) {
    SpanData ended = span.toSpanData();
    List<String> tags = List.of("span.name", ended.getName(), "outcome", outcome(ended));
    record("portal.span.duration", "Duration of the suite's own spans.", tags, span);
  }

  private void call(ReadableSpan span) {
    Attributes told = span.toSpanData().getAttributes();
    List<String> tags =
        List.of(
            METHOD.getKey(), text(told.get(METHOD)),
            SERVER.getKey(), text(told.get(SERVER)),
            PEER.getKey(), text(told.get(PEER)),
            STATUS.getKey(), text(told.get(STATUS)),
            Taxonomy.ERROR_TYPE.getKey(), text(told.get(Taxonomy.ERROR_TYPE)));
    record("http.client.request.duration", "Duration of HTTP client requests.", tags, span);
  }

  private void record(String name, String description, List<String> tags, ReadableSpan span) {
    durations.record(
        name, description, tags, (Span) span, Duration.ofNanos(span.getLatencyNanos()));
  }

  /** A refusal is an answer: it has a type and no error status. */
  private static String outcome(SpanData span) {
    if (KeptTraces.isError(span)) {
      return "error";
    }
    return span.getAttributes().get(Taxonomy.ERROR_TYPE) == null ? "success" : "refusal";
  }

  /** Prometheus takes an empty value for an absent one, as the conventions want it. */
  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
