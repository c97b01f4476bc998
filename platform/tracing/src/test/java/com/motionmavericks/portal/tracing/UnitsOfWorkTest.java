package com.motionmavericks.portal.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.desk.Recorded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Many units of work at once: each marks its spans and its log lines with its own number, so that a
 * context that leaks from one into another shows.
 */
@QuarkusTest
class UnitsOfWorkTest {
  private static final int UNITS = 100;
  private static final AttributeKey<Long> MARK = longKey("mark");

  @Inject Spans spans;
  @Inject Recorded recorded;
  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject Tracer tracer;

  /** The trace id that a unit's log lines carried, and the one that its span has. */
  private record Logged(long mark, String expected, String found) {}

  private final Queue<Logged> logged = new ConcurrentLinkedQueue<>();

  @Test
  void doNotMix() {
    List<String> traces = run(this::unit);

    assertThat(faults(traces)).isEmpty();
  }

  /** The planted fault: what a reused duplicated context does. The check above must see it. */
  @Test
  void wouldMixOnASharedContext() {
    io.vertx.core.Context shared =
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    VertxContextSafetyToggle.setContextSafe(shared, true);

    List<String> traces = run(mark -> on(shared, () -> leaking(mark)));

    assertThat(faults(traces)).isNotEmpty();
  }

  private List<String> run(Function<Long, Uni<? extends String>> unit) {
    return Multi.createFrom()
        .items(IntStream.range(0, UNITS).mapToObj(Long::valueOf))
        .onItem()
        .transformToUni(unit)
        .merge(UNITS)
        .collect()
        .asList()
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private Uni<String> unit(long mark) {
    return spans.unitOfWork(
        "unit",
        SpanKind.CONSUMER,
        Attributes.of(MARK, mark),
        Optional.empty(),
        span -> steps(mark).replaceWith(span.getSpanContext().getTraceId()));
  }

  /** As a unit of work, but for the fresh context. */
  @SuppressWarnings("MustBeClosedChecker")
  private Uni<String> leaking(long mark) {
    var span = tracer.spanBuilder("unit").setNoParent().setSpanKind(SpanKind.CONSUMER).startSpan();
    span.setAttribute(MARK, mark);
    var scope = Context.root().with(span).makeCurrent();
    return steps(mark)
        .replaceWith(span.getSpanContext().getTraceId())
        .onTermination()
        .invoke(
            () -> {
              scope.close();
              span.end();
            });
  }

  private Uni<Void> steps(long mark) {
    return step(mark).chain(() -> step(mark));
  }

  private Uni<Void> step(long mark) {
    return spans.internal(
        "step",
        Attributes.of(MARK, mark),
        span ->
            pool.query("SELECT 1")
                .execute()
                .invoke(
                    () ->
                        logged.add(
                            new Logged(
                                mark,
                                span.getSpanContext().getTraceId(),
                                String.valueOf(VertxMDC.INSTANCE.get("traceId")))))
                .replaceWithVoid());
  }

  private static Uni<String> on(io.vertx.core.Context context, Supplier<Uni<String>> work) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                context.runOnContext(
                    go -> work.get().subscribe().with(emitter::complete, emitter::fail)));
  }

  /** Each trace: one unit, its two steps and their two statements, all with one mark. */
  private List<String> faults(List<String> traces) {
    List<String> faults = new ArrayList<>();
    for (String trace : traces) {
      List<SpanData> found = settled(trace);
      long marks =
          found.stream()
              .map(span -> span.getAttributes().get(MARK))
              .filter(Objects::nonNull)
              .distinct()
              .count();
      if (found.size() != 5 || marks != 1) {
        faults.add("%d spans with %d marks in %s".formatted(found.size(), marks, trace));
      }
    }
    logged.stream()
        .filter(line -> !line.expected().equals(line.found()))
        .forEach(line -> faults.add("a wrong log line: " + line));
    return faults;
  }

  /** The spans of a trace once its unit has ended, which it does last. */
  private List<SpanData> settled(String trace) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> recorded.trace(trace).stream().anyMatch(span -> span.getName().equals("unit")));
    return recorded.trace(trace);
  }
}
