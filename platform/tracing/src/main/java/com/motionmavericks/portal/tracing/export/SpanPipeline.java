package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.export.SpanCounts.Loss;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jctools.queues.MpscArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Every recorded span enters here when it ends. What may leave of it is written at once, and waits
 * in a bounded queue for the one thread that brings it out. Whoever ends a span never waits: where
 * the queue is full the span is dropped and counted.
 */
@Singleton
public final class SpanPipeline implements SpanProcessor {
  private static final Logger LOG = Logger.getLogger(SpanPipeline.class);

  private final SpanCounts counts;
  private final SpanEncoder encoder;
  private final MpscArrayQueue<EncodedSpan> queue;
  private final Delivery delivery;
  private final Courier courier;
  private final int batchSize;
  private final CompletableResultCode ended = new CompletableResultCode();
  private volatile boolean closed;

  @Inject
  SpanPipeline(
      SpanCounts counts,
      SpanEncoder encoder,
      OTelRuntimeConfig otel,
      OtlpExporterRuntimeConfig exporter,
      TlsConfigurationRegistry tls) {
    this(counts, encoder, ExportSettings.of(otel, exporter), tls);
  }

  private SpanPipeline(
      SpanCounts counts,
      SpanEncoder encoder,
      ExportSettings settings,
      TlsConfigurationRegistry tls) {
    this(counts, encoder, settings, new OtlpSender(settings, tls));
  }

  SpanPipeline(SpanCounts counts, SpanEncoder encoder, ExportSettings settings, OtlpSender sender) {
    this.counts = counts;
    this.encoder = encoder;
    this.queue = new MpscArrayQueue<>(settings.queueSize());
    this.batchSize = settings.batchSize();
    this.delivery = new Delivery(sender, counts, settings);
    this.courier = new Courier(queue, delivery, settings);
    courier.start();
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    counts.create();
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (closed) {
      return; // already in the books: it was open when they were closed
    }
    if (queue.size() >= queue.capacity()) {
      counts.end();
      counts.drop(Loss.QUEUE_FULL, 1); // and nobody writes what has no room
      return;
    }
    EncodedSpan encoded = encoded(span);
    counts.end(); // until here it is open: whoever closes the books meanwhile counts it
    if (encoded == null) {
      counts.drop(Loss.UNWRITABLE, 1);
    } else if (!queue.offer(encoded)) {
      counts.drop(Loss.QUEUE_FULL, 1);
    }
    if (queue.size() >= batchSize) {
      courier.wake();
    }
  }

  /** Null where it cannot be written, by a fault of ours: whoever ended it goes on. */
  private @Nullable EncodedSpan encoded(ReadableSpan span) {
    try {
      return encoder.encode(span);
    } catch (RuntimeException | StackOverflowError fault) {
      delivery.warn("cannot be written: " + fault.getClass().getName());
      return null;
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /** Done when every span that waits now was delivered or dropped. */
  @Override
  public CompletableResultCode forceFlush() {
    return courier.flush();
  }

  /**
   * Delivers what waits as far as the time allows, drops and counts the rest, and logs the totals.
   */
  @Override
  public CompletableResultCode shutdown() {
    courier.stop(this::closeTheBooks);
    return ended;
  }

  private void closeTheBooks() {
    closed = true;
    counts.drop(Loss.SHUTDOWN, counts.open());
    LOG.infof("The last spans left: %s", counts);
    ended.succeed();
  }
}
