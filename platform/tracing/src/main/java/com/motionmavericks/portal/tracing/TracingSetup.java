package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands our sampler and our propagation to Quarkus' OpenTelemetry. */
@Singleton
final class TracingSetup implements TextMapPropagatorCustomizer {
  @Produces
  @Singleton
  Sampler sampler() {
    return new RecordEverything(Clock.systemUTC());
  }

  @Override
  public TextMapPropagator customize(Context context) {
    TextMapPropagator configured = context.propagator();
    return configured instanceof W3CTraceContextPropagator ? new Propagation() : configured;
  }
}
