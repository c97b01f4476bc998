package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.opentelemetry.runtime.tracing.instrumentation.InstrumentationRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Puts our tracer where Quarkus puts its own: behind the factory that Vert.x was given, which
 * outlives a live reload. Before the listeners open and before anybody asks a database.
 */
@Singleton
final class VertxInstrumentation {
  private static final String SCOPE = "com.motionmavericks.portal.tracing";

  void onStart(@Observes @Priority(1) StartupEvent started, OpenTelemetry telemetry) {
    InstrumentationRecorder.FACTORY
        .getVertxTracerDelegator()
        .setDelegate(
            new VertxSpans(
                telemetry.getTracer(SCOPE), telemetry.getPropagators().getTextMapPropagator()));
  }
}
