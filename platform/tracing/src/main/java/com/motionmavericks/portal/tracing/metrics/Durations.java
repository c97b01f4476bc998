package com.motionmavericks.portal.tracing.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/**
 * Histograms of durations, in seconds, each recorded inside the span that it tells of. All have the
 * same buckets, so that they can be compared and never change under a name.
 */
@Singleton
public final class Durations {
  /**
   * Seconds: what the <a
   * href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/">conventions</a> advise
   * for HTTP, and three more for what waits.
   */
  private static final Duration[] BUCKETS =
      DoubleStream.of(
              0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60,
              300)
          .mapToObj(seconds -> Duration.ofMillis((long) (seconds * 1000)))
          .toArray(Duration[]::new);

  /** Asked for late: the tracer exists before the registry does. */
  private final Instance<MeterRegistry> registry;

  /** The registry would put its key together, and sort it, at each recording. */
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  private record Series(String name, List<String> tags) {}

  Durations(Instance<MeterRegistry> registry) {
    this.registry = registry;
  }

  /**
   * Records one duration.
   *
   * @param name without its unit: {@code portal.outbox.lag} is {@code portal_outbox_lag_seconds} in
   *     Prometheus
   * @param tags key, value, key, value: of few values, the same keys each time
   * @param inside the span that the exemplar may name
   */
  public void record(
      String name, String description, List<String> tags, Span inside, Duration duration) {
    Timer timer =
        timers.computeIfAbsent(new Series(name, tags), series -> timer(series, description));
    Exemplars.within(inside, () -> timer.record(duration));
  }

  private Timer timer(Series series, String description) {
    return Timer.builder(series.name())
        .description(description)
        .tags(series.tags().toArray(String[]::new))
        .serviceLevelObjectives(BUCKETS)
        .register(registry.get());
  }
}
