package com.motionmavericks.portal.events;

import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.RedisWire;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine of Redis is gone and nobody said so: its connections stand and lead nowhere. */
@QuarkusTest
@TestProfile(StrandedTest.Impatient.class)
@QuarkusTestResource(value = RedisWire.class, restrictToAnnotatedClass = true)
class StrandedTest {
  private static final Duration NOTICED = Duration.ofSeconds(60);

  /** A connection may be silent for a third of the usual time: longer than readers are. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.redis.tcp.read-idle-timeout", "5s");
    }
  }

  private final String publisher = "p-" + UUID.randomUUID();
  private final Heard heard = new Heard();

  @Inject RedisDataSource redis;
  @Inject Subscriptions subscriptions;

  @AfterEach
  void mend() {
    RedisWire.mend();
  }

  @Test
  void isReadAgainOverAnotherConnection() {
    subscriptions.subscribe("readers", List.of(publisher), heard);
    UUID before = add();
    await().atMost(NOTICED).until(() -> heard.times(before) == 1);

    RedisWire.strand();

    UUID after = await().atMost(NOTICED).ignoreExceptions().until(this::add, Objects::nonNull);
    await().atMost(NOTICED).until(() -> heard.times(after) == 1);
  }

  private UUID add() {
    Event event = new Event(UUID.randomUUID(), "thing.done", "acme", Instant.now(), "{}", null);
    redis.stream(String.class)
        .xadd("portal.events." + publisher, new StreamEntry(event, Optional.empty()).toFields());
    return event.id();
  }
}
