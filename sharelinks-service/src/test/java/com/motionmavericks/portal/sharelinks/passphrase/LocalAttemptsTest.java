package com.motionmavericks.portal.sharelinks.passphrase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

class LocalAttemptsTest extends AttemptsContract {
  private Instant now = Instant.parse("2030-01-01T00:00:00Z");
  private final InstantSource source = () -> now;
  private final Attempts attempts = new LocalAttempts(source.withZone(ZoneOffset.UTC), FIRST);

  @Override
  Attempts attempts() {
    return attempts;
  }

  @Override
  void pass(Duration time) {
    now = now.plus(time);
  }
}
