package com.motionmavericks.portal.tracing.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MpscArrayQueue;

/**
 * The one thread that takes spans out of the queue: when a batch is full, when the oldest waited
 * long enough, when somebody flushes, and at the end.
 */
final class Courier implements Runnable {
  private final MpscArrayQueue<EncodedSpan> queue;
  private final Delivery delivery;
  private final int batchSize;
  private final long delayNanos;
  private final Queue<CompletableResultCode> flushes = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this, "span-export");
  private volatile boolean asleep;
  private volatile boolean stopped;
  private volatile Runnable atTheEnd = () -> {};

  Courier(MpscArrayQueue<EncodedSpan> queue, Delivery delivery, ExportSettings settings) {
    this.queue = queue;
    this.delivery = delivery;
    this.batchSize = settings.batchSize();
    this.delayNanos = settings.delay().toNanos();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Cheap where the courier is under way. */
  void wake() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  CompletableResultCode flush() {
    CompletableResultCode flushed = new CompletableResultCode();
    flushes.add(flushed);
    wake();
    return flushed;
  }

  /** The rest goes out within the time for that; {@code atTheEnd} runs once nothing waits. */
  synchronized void stop(Runnable atTheEnd) {
    if (!stopped) {
      this.atTheEnd = atTheEnd;
      delivery.hurry();
      stopped = true;
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      sleep();
      round();
    }
    do {
      round();
    } while (!queue.isEmpty());
    atTheEnd.run();
  }

  private void sleep() {
    asleep = true;
    if (queue.size() < batchSize && flushes.isEmpty() && !stopped) {
      LockSupport.parkNanos(this, delayNanos);
    }
    asleep = false;
  }

  /**
   * What is full goes, and what a full batch leaves behind waits for others as the first ones did:
   * a busy moment would else be many small requests. Who asked for a flush before it began is told
   * afterwards.
   */
  private void round() {
    List<CompletableResultCode> asked = new ArrayList<>(flushes);
    flushes.removeAll(asked);
    int waiting = queue.size();
    boolean all = waiting < batchSize || !asked.isEmpty() || stopped;
    int due = all ? waiting : waiting - waiting % batchSize;
    List<EncodedSpan> batch = new ArrayList<>(batchSize);
    while (due > 0) {
      due -= queue.drain(batch::add, Math.min(due, batchSize));
      if (batch.isEmpty()) {
        Thread.onSpinWait(); // its place is counted, and somebody is about to put it there
      } else {
        delivery.deliver(batch);
        batch.clear();
      }
    }
    asked.forEach(CompletableResultCode::succeed);
  }
}
