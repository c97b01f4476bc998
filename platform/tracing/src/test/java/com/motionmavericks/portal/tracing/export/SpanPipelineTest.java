package com.motionmavericks.portal.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.tracing.export.CollectorDouble.Reply;
import com.motionmavericks.portal.tracing.export.SpanCounts.Loss;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spans created = exported + dropped, whatever the collector does. */
class SpanPipelineTest {
  private static final int QUEUE = 128;
  private static final int BATCH = 32;

  private final SpanCounts counts = new SpanCounts();
  private CollectorDouble collector;
  private SpanPipeline pipeline;
  private SdkTracerProvider provider;
  private Tracer tracer;

  @BeforeEach
  void start() throws IOException {
    collector = new CollectorDouble();
    pipeline = pipeline(collector.port(), Duration.ofMillis(20));
    provider = provider(pipeline);
    tracer = provider.get("test");
  }

  @AfterEach
  void stop() {
    provider.shutdown().join(10, TimeUnit.SECONDS);
    collector.close();
  }

  @Test
  void bringsEverySpanToACollectorThatTakesThem() {
    for (int i = 0; i < 10; i++) {
      emit(100);
      flush();
    }

    assertThat(collector.accepted())
        .hasSize(1_000)
        .extracting(Span::getSpanId)
        .doesNotHaveDuplicates();
    assertThat(counts.exported()).isEqualTo(1_000);
    assertBalanced();
  }

  /** A busy moment is full requests, not a small one for each that came meanwhile. */
  @Test
  void waitsForOthersWithWhatAFullBatchLeaves() {
    provider.shutdown();
    provider = provider(pipeline(collector.port(), Duration.ofHours(1)));
    tracer = provider.get("test");
    List<Long> sizes = new CopyOnWriteArrayList<>();
    collector.answers(
        request -> {
          sizes.add(CollectorDouble.spans(request).count());
          emit(sizes.size() == 1 ? 1 : 0);
          return Reply.OK;
        });

    emit(BATCH);
    await().until(() -> collector.accepted().size() >= BATCH);
    emit(BATCH - 1);
    await().until(() -> collector.accepted().size() == 2 * BATCH);

    assertThat(sizes).containsExactly((long) BATCH, (long) BATCH);
  }

  @Test
  void countsWhatACollectorLeavesOut() {
    collector.answers(request -> new Reply(200, 3));
    emit(BATCH);

    flush();

    assertThat(counts.dropped(Loss.REFUSED)).isPositive();
    assertThat(counts.exported()).isEqualTo(collector.accepted().size());
    assertBalanced();
  }

  @Test
  void dropsWhatWillNeverBeTaken() {
    collector.answers(request -> Reply.status(400));
    emit(10);

    flush();

    assertThat(counts.dropped(Loss.REFUSED)).isEqualTo(10);
    assertBalanced();
  }

  @Test
  void triesAgainWhatMayBeTakenLater() {
    int[] answered = {0};
    collector.answers(request -> ++answered[0] < 3 ? Reply.status(503) : Reply.OK);
    emit(10);

    flush();

    assertThat(counts.exported()).isEqualTo(10);
    assertThat(counts.dropped()).isZero();
  }

  @Test
  void losesNothingToACollectorThatIsGoneForAMoment() throws IOException {
    int port = collector.port();
    collector.close();
    emit(QUEUE);

    collector = new CollectorDouble(port);
    flush();

    assertThat(collector.accepted()).hasSize(QUEUE);
    assertThat(counts.dropped()).isZero();
    assertBalanced();
  }

  @Test
  void neverKeepsAnybodyWaitingAndCountsWhatHasNoRoom() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    collector.answers(request -> held(open));
    emit(1);
    collector.awaitFirstRequest();

    long begin = System.nanoTime();
    emit(QUEUE * 10);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    open.countDown();
    flush();

    assertThat(taken).isLessThan(Duration.ofSeconds(2));
    assertThat(counts.dropped(Loss.QUEUE_FULL)).isEqualTo(QUEUE * 9);
    assertThat(counts.exported()).isEqualTo(QUEUE + 1);
    assertBalanced();
  }

  @Test
  void countsWhatCannotBeWrittenAndLetsItsEnderGoOn() {
    ReadableSpan broken =
        (ReadableSpan)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReadableSpan.class},
                (span, method, arguments) -> {
                  throw new IllegalStateException("a fault of ours");
                });
    counts.create();

    pipeline.onEnd(broken);

    assertThat(counts.dropped(Loss.UNWRITABLE)).isEqualTo(1);
    assertBalanced();
  }

  @Test
  void settlesAFullQueueAtShutdown() throws Exception {
    collector.answers(request -> Reply.status(503));
    emit(1);
    collector.awaitFirstRequest();
    emit(QUEUE * 2);
    tracer.spanBuilder("never ended").startSpan();

    provider.shutdown().join(10, TimeUnit.SECONDS);

    assertThat(counts.dropped(Loss.QUEUE_FULL)).isEqualTo(QUEUE);
    assertThat(counts.dropped(Loss.SHUTDOWN)).isEqualTo(1 + QUEUE + 1);
    assertThat(counts.exported()).isZero();
    assertBalanced();
  }

  @Test
  void deliversWhatWaitsAtShutdown() {
    emit(QUEUE);

    provider.shutdown().join(10, TimeUnit.SECONDS);

    assertThat(collector.accepted()).hasSize(QUEUE);
    assertBalanced();
  }

  private static Reply held(CountDownLatch open) {
    try {
      open.await();
      return Reply.OK;
    } catch (InterruptedException stopped) {
      return Reply.status(503);
    }
  }

  private void emit(int spans) {
    for (int i = 0; i < spans; i++) {
      tracer.spanBuilder("span").startSpan().end();
    }
  }

  private void flush() {
    assertThat(provider.forceFlush().join(20, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  private void assertBalanced() {
    assertThat(counts.created()).isEqualTo(counts.exported() + counts.dropped());
  }

  private static SdkTracerProvider provider(SpanPipeline pipeline) {
    return SdkTracerProvider.builder().addSpanProcessor(pipeline).build();
  }

  private SpanPipeline pipeline(int port, Duration delay) {
    ExportSettings settings =
        new ExportSettings(
            java.net.URI.create("http://localhost:" + port + "/v1/traces"),
            Map.of(),
            false,
            Optional.empty(),
            QUEUE,
            BATCH,
            delay,
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
    OtlpSender sender = new OtlpSender(settings, new NoTls());
    return new SpanPipeline(counts, new SpanEncoder(), settings, sender);
  }
}
