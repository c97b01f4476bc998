package com.motionmavericks.portal.sharelinks.passphrase;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * How often something may be guessed at, by a key. The first few guesses are free; from then on
 * each shuts the door for twice as long. A guess counts before it is judged, so that many at once
 * do not slip through.
 */
interface Attempts {
  int FREE = 5;

  /** How long the door stays shut for the first time. */
  Duration FIRST = Duration.ofSeconds(10);

  Duration LONGEST = Duration.ofMinutes(15);

  /** After how long without a guess all is forgotten. */
  Duration MEMORY = Duration.ofHours(1);

  /** Zero: the guess counts and may be judged. Else how long the door stays shut. */
  Uni<Duration> guess(String key);

  /** The guess was right. */
  Uni<Void> forget(String key);
}
