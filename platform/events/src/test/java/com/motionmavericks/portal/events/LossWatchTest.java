package com.motionmavericks.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis loses what it took, in the ways in which it can; each event is there again at the end. */
@QuarkusTest
class LossWatchTest {
  private static final String STREAM = "portal.events.writer";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final String tenant = UUID.randomUUID().toString();

  @Inject Outbox outbox;
  @Inject LossWatch watch;
  @Inject Pool pool;
  @Inject RedisDataSource redis;

  /** What earlier tests took away is mended before the next one begins. */
  @BeforeEach
  void settle() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              look();
              return redis.key().exists(STREAM + ".mark") && waiting("true") == 0;
            });
  }

  @Test
  void sendsAgainWhatWasFlushed() {
    publish("first");
    publish("second");
    look();

    redis.key().del(STREAM, STREAM + ".mark");
    look();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(payloads()).hasSize(2));
  }

  @Test
  void sendsAgainTheEntriesThatAFailoverLost() {
    publish("kept");
    publish("lost");
    look();

    redis.stream(String.class, String.class, String.class).xdel(STREAM, published().getLast().id());
    look();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(payloads()).hasSize(2));
    assertThat(payloads())
        .satisfiesExactly(
            kept -> assertThat(kept).contains("kept"), lost -> assertThat(lost).contains("lost"));
  }

  @Test
  void sendsAgainWhatCameAfterTheSnapshotThatRedisWentBackTo() {
    publish("before the snapshot");
    sql("UPDATE outbox SET published_at = now() - interval '5 minutes' WHERE tenant_id = $1");
    publish("after it");
    sql(
        "UPDATE outbox SET published_at = now() - interval '1 minute'"
            + " WHERE tenant_id = $1 AND payload LIKE '%after%'");
    look();
    long mark = redis.value(Long.class).get(STREAM + ".mark");

    redis.stream(String.class, String.class, String.class).xdel(STREAM, published().getLast().id());
    redis.value(Long.class).set(STREAM + ".mark", mark - Duration.ofMinutes(2).toMillis());
    look();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(payloads()).hasSize(2));
    assertThat(payloads().getLast()).contains("after it");
  }

  @Test
  void leavesAloneWhatIsThere() {
    publish("once");
    look();
    look();

    await().during(Duration.ofMillis(1_500)).until(() -> payloads().size() == 1);
  }

  @Test
  void leavesAloneWhatIsOlderThanConsumersRemember() {
    publish("of yesterday");
    sql(
        "UPDATE outbox SET occurred_at = now() - interval '25 hours',"
            + " published_at = now() - interval '24 hours' WHERE tenant_id = $1");
    look();

    redis.key().del(STREAM, STREAM + ".mark");
    look();

    await().during(Duration.ofMillis(1_500)).until(() -> payloads().isEmpty());
  }

  private void look() {
    watch.look().await().atMost(PATIENCE);
  }

  private void publish(String what) {
    pool.withTransaction(tx -> outbox.add(tx, "thing.done", tenant, new Payload(what)))
        .await()
        .atMost(PATIENCE);
    outbox.committed();
    await().atMost(PATIENCE).until(() -> waiting("tenant_id = '" + tenant + "'") == 0);
  }

  private int waiting(String which) {
    return pool.query("SELECT FROM outbox WHERE published_at IS NULL AND " + which)
        .execute()
        .await()
        .atMost(PATIENCE)
        .size();
  }

  private void sql(String statement) {
    pool.preparedQuery(statement).execute(Tuple.of(tenant)).await().atMost(PATIENCE);
  }

  private List<String> payloads() {
    return published().stream().map(entry -> entry.payload().get("payload")).toList();
  }

  private List<StreamMessage<String, String, String>> published() {
    return redis.stream(String.class, String.class, String.class)
        .xrange(STREAM, StreamRange.of("-", "+"))
        .stream()
        .filter(entry -> tenant.equals(entry.payload().get("tenant_id")))
        .toList();
  }

  /** What happened. */
  record Payload(String what) {}
}
