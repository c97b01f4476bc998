package com.motionmavericks.portal.notifications.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FateTest {
  @ParameterizedTest
  @CsvSource({
    "due,        0,            , about to be sent",
    "due,        1, status 500, tried again (status 500).",
    "quota,      1,            , quota is used up",
    "sent,       1,            , has not told more",
    "delivered,  1,            , arrived",
    "delayed,    1,            , not arrived yet",
    "bounced,    1,            , came back",
    "complained, 1,            , called spam",
    "suppressed, 0,            , an earlier one to this address",
    "failed,     3, status 422, given up (status 422).",
    "digest,     0,            , waits for its recipient's daily digest",
    "merged,     0,            , went out with",
    "preference, 0,            , wants none",
    "no_address, 0,            , no member of the project",
  })
  void saysWhyInASentence(String delivery, int attempts, @Nullable String error, String part) {
    assertThat(fate(delivery, attempts, error).why()).contains(part).endsWith(".");
  }

  private static Fate fate(String delivery, int attempts, @Nullable String error) {
    return new Fate(
        UUID.randomUUID(),
        "carla",
        null,
        "asset_ready",
        "Rough cut",
        "ready",
        delivery,
        attempts,
        error,
        null,
        null,
        null,
        null,
        Instant.EPOCH);
  }
}
