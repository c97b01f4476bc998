package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.export.SpanCounts.Loss;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The books of the pipeline as metrics: {@code portal.telemetry.spans.*}. */
@Singleton
final class SpanMetrics implements MeterBinder {
  private static final String SPANS = "portal.telemetry.spans.";

  private final SpanCounts counts;
  private final SpanEncoder encoder;

  SpanMetrics(SpanCounts counts, SpanEncoder encoder) {
    this.counts = counts;
    this.encoder = encoder;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder(SPANS + "created", counts, SpanCounts::created)
        .description("Recorded spans that began")
        .register(registry);
    FunctionCounter.builder(SPANS + "exported", counts, SpanCounts::exported)
        .description("Spans that the collector acknowledged")
        .register(registry);
    FunctionCounter.builder(
            "portal.telemetry.redaction.failures", encoder, SpanEncoder::redactionFailures)
        .description("Spans that could not be redacted: only a skeleton left")
        .register(registry);
    for (Loss loss : Loss.values()) {
      FunctionCounter.builder(SPANS + "dropped", counts, books -> books.dropped(loss))
          .description("Spans that were lost")
          .tag("reason", loss.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
