package com.motionmavericks.portal.tracing.metrics;

import io.opentelemetry.api.trace.Span;
import io.prometheus.client.exemplars.DefaultExemplarSampler;
import io.prometheus.client.exemplars.ExemplarSampler;
import io.prometheus.client.exemplars.tracer.common.SpanContextSupplier;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the spans that exemplars name, for our histograms and for those of the libraries: the
 * span that is being measured, if its trace is kept. Takes the place of Quarkus' sampler, which
 * takes any span that is recorded, and here all are.
 */
@Singleton
final class Exemplars {
  /** The span whose duration is being recorded. It has ended, so it is current nowhere any more. */
  private static final ScopedValue<Span> MEASURED = ScopedValue.newInstance();

  private final KeptTraces kept;

  Exemplars(KeptTraces kept) {
    this.kept = kept;
  }

  /** Records with this span as the exemplar, whatever span is current. */
  static void within(Span span, Runnable recording) {
    ScopedValue.where(MEASURED, span).run(recording);
  }

  @Produces
  @Singleton
  @Alternative
  @jakarta.annotation.Priority(1)
  Optional<ExemplarSampler> sampler() {
    return Optional.of(new DefaultExemplarSampler(new Candidate()));
  }

  private static Span candidate() {
    return MEASURED.isBound() ? MEASURED.get() : Span.current();
  }

  private final class Candidate implements SpanContextSupplier {
    @Override
    public @Nullable String getTraceId() {
      return candidate().getSpanContext().getTraceId();
    }

    @Override
    public @Nullable String getSpanId() {
      return candidate().getSpanContext().getSpanId();
    }

    @Override
    public boolean isSampled() {
      return kept.hold(candidate());
    }
  }
}
