package com.motionmavericks.portal.sharelinks.passphrase;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** In this process, for as long as Redis is out of reach; of the keys the latest. */
final class LocalAttempts implements Attempts {
  private static final int KEYS = 10_000;

  private final Clock clock;
  private final Duration first;
  private final Map<String, Guesses> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
          return size() > KEYS;
        }
      };

  LocalAttempts(Clock clock, Duration first) {
    this.clock = clock;
    this.first = first;
  }

  private record Guesses(int number, Instant last, Instant shutUntil) {}

  @Override
  public Uni<Duration> guess(String key) {
    return Uni.createFrom().item(() -> guess(key, clock.instant()));
  }

  private synchronized Duration guess(String key, Instant now) {
    Guesses before = known.get(key);
    if (before == null || now.isAfter(before.last().plus(MEMORY))) {
      before = new Guesses(0, now, now);
    }
    if (now.isBefore(before.shutUntil())) {
      return Duration.between(now, before.shutUntil());
    }
    int number = before.number() + 1;
    known.put(key, new Guesses(number, now, now.plus(wait(number))));
    return Duration.ZERO;
  }

  private Duration wait(int guesses) {
    if (guesses < FREE) {
      return Duration.ZERO;
    }
    Duration doubled = first.multipliedBy(1L << Math.min(guesses - FREE, 30));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  @Override
  public Uni<Void> forget(String key) {
    return Uni.createFrom().voidItem().invoke(() -> drop(key));
  }

  private synchronized void drop(String key) {
    known.remove(key);
  }
}
