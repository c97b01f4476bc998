package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.export.OtlpSender.Answer;
import com.motionmavericks.portal.tracing.export.SpanCounts.Loss;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Brings one batch to the collector, as often as it takes: a collector that is gone for a while
 * loses nothing as long as the queue has room. What it refuses, and what is left when the service
 * has to go, is dropped and counted.
 */
final class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  private final RequestEncoder encoder = new RequestEncoder();
  private final OtlpSender sender;
  private final SpanCounts counts;
  private final ExportSettings settings;
  private final long begin = System.nanoTime();
  private long nextWarning = begin;

  /** When the service stops: {@link System#nanoTime} after which nothing is sent any more. */
  private volatile long deadline = begin + Duration.ofDays(36_500).toNanos();

  Delivery(OtlpSender sender, SpanCounts counts, ExportSettings settings) {
    this.sender = sender;
    this.counts = counts;
    this.settings = settings;
  }

  /** From now on only the time for the shutdown is left. Whoever waits is to be woken. */
  void hurry() {
    deadline = System.nanoTime() + settings.shutdownTime().toNanos();
  }

  void deliver(List<EncodedSpan> batch) {
    byte[] request;
    try {
      request = encoder.encode(batch);
    } catch (RuntimeException fault) {
      warn("cannot be written: " + fault.getClass().getName());
      counts.drop(Loss.UNWRITABLE, batch.size());
      return;
    }
    bring(request, batch.size());
  }

  private void bring(byte[] request, int spans) {
    Duration wait = FIRST_WAIT;
    while (true) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (!left.isPositive()) {
        counts.drop(Loss.SHUTDOWN, spans);
        return;
      }
      switch (sender.send(request, shorter(left, settings.timeout()))) {
        case Answer.Accepted accepted -> {
          long rejected = Math.min(accepted.rejected(), spans);
          counts.drop(Loss.REFUSED, rejected);
          counts.export(spans - rejected);
          return;
        }
        case Answer.Refused refused -> {
          warn("are refused: " + refused.why());
          counts.drop(Loss.REFUSED, spans);
          return;
        }
        case Answer.Later later -> {
          warn("wait: " + later.why());
          pause(shorter(later.retryAfter().orElse(wait), left));
          wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
        }
      }
    }
  }

  private static void pause(Duration wait) {
    LockSupport.parkNanos(wait.toNanos());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** At most once a minute: a collector that is gone is one message and not thousands. */
  synchronized void warn(String what) {
    long now = System.nanoTime();
    if (now - nextWarning >= 0) {
      nextWarning = now + BETWEEN_WARNINGS.toNanos();
      LOG.warnf("Spans for %s %s (%s)", settings.endpoint(), what, counts);
    }
  }
}
