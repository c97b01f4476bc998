package com.motionmavericks.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.tracing.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamCommands;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.redis.datasource.stream.XGroupCreateArgs;
import io.quarkus.redis.datasource.stream.XReadGroupArgs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading a stream, with a real Redis. */
@QuarkusTest
class SubscriptionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String GROUP = "readers";
  private final String publisher = "p-" + UUID.randomUUID();
  private final String stream = "portal.events." + publisher;
  private final Heard heard = new Heard();

  @Inject RedisDataSource redis;
  @Inject ReactiveRedisDataSource reactive;
  @Inject Subscriptions subscriptions;
  @Inject Spans spans;
  @Inject EventsConfig config;
  @Inject MeterRegistry metrics;

  @Test
  void readsFromTheBeginningAndAcknowledges() {
    UUID early = add();
    subscribe();
    UUID late = add();

    await().atMost(PATIENCE).until(() -> heard.times(early) == 1 && heard.times(late) == 1);
    await().untilAsserted(() -> assertThat(pending()).isZero());
  }

  @Test
  void takesOverWhatADeadConsumerLeft() {
    UUID left = leftByTheDead();
    subscribe();

    await().atMost(PATIENCE).until(() -> heard.times(left) == 1);
    await().untilAsserted(() -> assertThat(pending()).isZero());
  }

  @Test
  void takesOverBesideAnEntryThatIsGone() {
    UUID trimmed = leftByTheDead();
    String entry = streams().xrange(stream, StreamRange.of("-", "+")).getFirst().id();
    UUID left = leftByTheDead();
    streams().xdel(stream, entry);
    subscribe();

    await().atMost(PATIENCE).until(() -> heard.times(left) == 1);
    assertThat(heard.times(trimmed)).isZero();
  }

  @Test
  void triesAgainAndThenSetsAside() {
    UUID bad = UUID.randomUUID();
    heard.refuse(bad);
    subscribe();
    add(bad);
    UUID good = add();

    await().atMost(PATIENCE).until(() -> heard.times(good) == 1);
    await().atMost(PATIENCE).until(() -> streams().xlen(stream + ".dead") == 1);
    assertThat(heard.times(bad)).isEqualTo(3);
    var dead = streams().xrange(stream + ".dead", StreamRange.of("-", "+")).getFirst();
    assertThat(dead.payload())
        .containsEntry("id", bad.toString())
        .containsEntry("dead.group", GROUP)
        .containsEntry("dead.reason", IllegalStateException.class.getName());
    await().untilAsserted(() -> assertThat(pending()).isZero());
  }

  @Test
  void handlesAtLastWhatFailedForAWhile() {
    UUID event = UUID.randomUUID();
    heard.refuse(event);
    subscribe();
    add(event);
    await().atMost(PATIENCE).until(() -> heard.times(event) == 1);

    heard.accept(event);

    await().atMost(PATIENCE).until(() -> heard.times(event) == 2);
    await().untilAsserted(() -> assertThat(pending()).isZero());
    assertThat(streams().xlen(stream + ".dead")).isZero();
  }

  @Test
  void goesOnAfterRedisLostEverything() {
    subscribe();
    UUID before = add();
    await().atMost(PATIENCE).until(() -> heard.times(before) == 1);

    redis.key().del(stream);
    UUID after = add();

    await().atMost(PATIENCE).until(() -> heard.times(after) == 1);
  }

  @Test
  void tellsHowLongTheOldestWaitsAndWhatWasSetAside() {
    UUID bad = UUID.randomUUID();
    heard.refuse(bad);
    subscribe();
    add(bad);
    await().atMost(PATIENCE).until(() -> heard.times(bad) == 1);
    assertThat(oldest()).isPositive();

    await().atMost(PATIENCE).until(() -> streams().xlen(stream + ".dead") == 1);
    await().untilAsserted(() -> assertThat(oldest()).isZero());
    assertThat(metrics.get("portal.stream.dead").tag("stream", stream).counter().count())
        .isEqualTo(1);
  }

  @Test
  void tellsHowLongAnEntryWaitsThatNobodyTook() {
    add();
    ConsumerGroup group = new ConsumerGroup(reactive, spans, config, stream, GROUP);
    group.create().await().atMost(PATIENCE);

    assertThat(group.oldest().await().atMost(PATIENCE))
        .hasValueSatisfying(
            time ->
                assertThat(time)
                    .isBetween(Instant.now().minus(PATIENCE), Instant.now().plusSeconds(1)));
    group
        .read()
        .await()
        .atMost(PATIENCE)
        .forEach(entry -> group.acknowledge(entry.id()).await().atMost(PATIENCE));
    assertThat(group.oldest().await().atMost(PATIENCE)).isEmpty();
  }

  private double oldest() {
    subscriptions.lags().await().atMost(PATIENCE);
    return metrics.get("portal.stream.oldest").tag("stream", stream).gauge().value();
  }

  private StreamCommands<String, String, String> streams() {
    return redis.stream(String.class, String.class, String.class);
  }

  private void subscribe() {
    subscriptions.subscribe(GROUP, java.util.List.of(publisher), heard);
  }

  private UUID leftByTheDead() {
    UUID event = add();
    if (streams().xlen(stream) == 1) {
      streams().xgroupCreate(stream, GROUP, "0", new XGroupCreateArgs().mkstream());
    }
    streams().xreadgroup(GROUP, "the-dead", stream, ">", new XReadGroupArgs());
    return event;
  }

  private UUID add() {
    UUID id = UUID.randomUUID();
    add(id);
    return id;
  }

  private void add(UUID id) {
    Event event = new Event(id, "thing.done", "acme", Instant.now(), "{}", null);
    Map<String, String> fields = new StreamEntry(event, Optional.empty()).toFields();
    streams().xadd(stream, fields);
  }

  private long pending() {
    return streams().xpending(stream, GROUP).getPendingCount();
  }
}
