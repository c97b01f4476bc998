package com.motionmavericks.portal.events;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that waits in a table, taken up in rounds: soon after somebody says so, in the background,
 * one round at a time. Many nudges at once make one round. After a failure the next nudge is waited
 * for, so whoever uses this nudges by the clock as well.
 */
public final class Rounds {
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean nudged = new AtomicBoolean();
  private final Logger log;
  private final String waiting;
  private final Supplier<Uni<Boolean>> round;

  /**
   * Rounds of one kind.
   *
   * @param waiting what a failed round means, for the log: {@code "Mails wait"}
   * @param round does what is due; true where there may be more
   */
  public Rounds(Logger log, String waiting, Supplier<Uni<Boolean>> round) {
    this.log = log;
    this.waiting = waiting;
    this.round = round;
  }

  /** There is something to do. */
  public void nudge() {
    nudged.set(true);
    run();
  }

  private void run() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    nudged.set(false);
    round
        .get()
        .subscribe()
        .with(
            more -> {
              running.set(false);
              if (more || nudged.get()) {
                run();
              }
            },
            failure -> {
              running.set(false);
              log.warnf("%s: %s", waiting, failure);
            });
  }
}
