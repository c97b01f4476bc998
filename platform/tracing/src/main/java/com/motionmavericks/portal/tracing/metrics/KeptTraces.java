package com.motionmavericks.portal.tracing.metrics;

import com.motionmavericks.portal.tracing.Story;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Foretells what the collector's tail keeps for certain: every error, and the stories whose bucket
 * is below the environment's rate. It keeps more than that (slow traces, refusals), which nobody
 * can know while a span ends.
 */
@Singleton
final class KeptTraces {
  private final int percent;

  KeptTraces(@ConfigProperty(name = "portal.sampling.keep-percent") int percent) {
    this.percent = percent;
  }

  boolean hold(Span span) {
    return span.getSpanContext().isSampled() && (bucket(span) < percent || failed(span));
  }

  /**
   * An entry span's attribute counts more than its state: a webhook learns its story only after it
   * began, and the attribute is what the tail reads. Outside of any story nothing is certain.
   */
  private static long bucket(Span span) {
    Long told =
        span instanceof ReadableSpan entry ? entry.getAttribute(Taxonomy.SAMPLING_BUCKET) : null;
    return told != null
        ? told
        : Story.of(span.getSpanContext()).map(story -> (long) story.bucket()).orElse(100L);
  }

  private static boolean failed(Span span) {
    return span instanceof ReadableSpan readable && isError(readable.toSpanData());
  }

  static boolean isError(SpanData span) {
    return span.getStatus().getStatusCode() == StatusCode.ERROR;
  }
}
