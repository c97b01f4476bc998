package com.motionmavericks.portal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Redis must have lost, judged by the time that we last wrote into it. Redis keeps the order
 * of its writes, on disk and in replicas: where a mark is still there, so is all that was written
 * before it.
 */
final class Loss {
  /**
   * A Redis that writes to its disk once a second, or copies to a replica, is not behind as far.
   */
  static final Duration MARGIN = Duration.ofSeconds(10);

  private Loss() {}

  /**
   * From when on nothing is sure to be there.
   *
   * @param written the mark that we last wrote; empty before the first time
   * @param found the mark that Redis holds
   * @return empty where Redis holds what we wrote
   */
  static Optional<Instant> since(Optional<Instant> written, Optional<Instant> found) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.of(Instant.EPOCH);
    }
    return found.get().isBefore(written.get())
        ? Optional.of(found.get().minus(MARGIN))
        : Optional.empty();
  }
}
