package com.motionmavericks.portal.events;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.TraceTimes;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the transaction to the stream, with a real PostgreSQL and Redis. */
@QuarkusTest
class OutboxTest {
  private static final String STREAM = "portal.events.writer";
  private final String tenant = UUID.randomUUID().toString();

  @Inject Outbox outbox;
  @Inject Pool pool;
  @Inject Spans spans;
  @Inject RedisDataSource redis;
  @Inject Recorded recorded;
  @Inject OutboxLag lag;
  @Inject MeterRegistry metrics;

  @Test
  void publishesWhatIsCommittedOnceWithTheTraceOfItsWriter() {
    String traceId =
        spans
            .unitOfWork(
                "write",
                SpanKind.INTERNAL,
                Attributes.empty(),
                Optional.empty(),
                span -> write().replaceWith(span.getSpanContext().getTraceId()))
            .await()
            .atMost(Duration.ofSeconds(10));
    outbox.committed();
    outbox.committed();

    await().untilAsserted(() -> assertThat(published()).hasSize(1));
    Map<String, String> fields = published().getFirst().payload();
    assertThat(fields)
        .containsEntry("type", "thing.done")
        .containsEntry("payload", "{\"some_name\":\"x\"}");
    assertThat(fields.get("traceparent")).startsWith("00-" + traceId + "-");
    await().untilAsserted(() -> assertThat(unpublished()).isZero());
    await().during(Duration.ofMillis(1_500)).until(() -> published().size() == 1);
  }

  @Test
  void neverPublishesWhatIsRolledBack() {
    assertThatThrownBy(
            () ->
                pool.withTransaction(
                        tx ->
                            outbox
                                .add(tx, "thing.done", tenant, new Payload("x"))
                                .chain(
                                    () ->
                                        Uni.createFrom()
                                            .<Void>failure(new IllegalStateException("undo"))))
                    .await()
                    .atMost(Duration.ofSeconds(10)))
        .hasMessage("undo");
    outbox.committed();
    write().await().atMost(Duration.ofSeconds(10));
    outbox.committed();

    await().untilAsserted(() -> assertThat(published()).isNotEmpty());
    await().during(Duration.ofMillis(1_500)).until(() -> published().size() == 1);
  }

  @Test
  void takesRowsOverFromARelayThatDied() {
    lease("1 hour");
    outbox.committed();
    await().during(Duration.ofMillis(1_500)).until(() -> published().isEmpty());
    lag.look().await().atMost(Duration.ofSeconds(10));
    assertThat(metrics.get("portal.outbox.oldest").gauge().value()).isGreaterThan(1);

    pool.preparedQuery(
            "UPDATE outbox SET leased_until = now() - interval '1 second' WHERE tenant_id = $1")
        .execute(Tuple.of(tenant))
        .await()
        .atMost(Duration.ofSeconds(10));

    await().untilAsserted(() -> assertThat(published()).hasSize(1));
  }

  @Test
  void linksWhatWaitedTooLongToTheTraceOfItsWriter() {
    String writer = "00-" + tenant.replace("-", "") + "-00f067aa0ba902b7-01";
    Instant began = Instant.now().minus(TraceTimes.JOIN_WINDOW).minusSeconds(1);
    lease("1 hour");
    pool.preparedQuery(
            "UPDATE outbox SET leased_until = now() - interval '1 second', traceparent = $1,"
                + " tracestate = $2 WHERE tenant_id = $3")
        .execute(Tuple.of(writer, "portal=7:" + Long.toString(began.toEpochMilli(), 36), tenant))
        .await()
        .atMost(Duration.ofSeconds(10));

    await().untilAsserted(() -> assertThat(published()).hasSize(1));
    await().untilAsserted(() -> assertThat(sends()).hasSize(1));
    SpanData send = sends().getFirst();
    assertThat(send.getParentSpanContext().isValid()).isFalse();
    assertThat(send.getLinks())
        .singleElement()
        .satisfies(
            link ->
                assertThat(link.getSpanContext().getTraceId()).isEqualTo(tenant.replace("-", "")));
    assertThat(send.getAttributes().get(longKey("portal.sampling.bucket"))).isEqualTo(7);
    assertThat(published().getFirst().payload())
        .hasEntrySatisfying(
            "traceparent",
            parent ->
                assertThat(parent)
                    .contains(send.getTraceId())
                    .contains(send.getSpanContext().getSpanId()))
        .containsEntry("cause_trace_id", tenant.replace("-", ""))
        .hasEntrySatisfying("tracestate", state -> assertThat(state).startsWith("portal=7:"));
    assertThat(recorded.trace(send.getTraceId()))
        .extracting(SpanData::getName)
        .containsExactlyInAnyOrder("send " + STREAM, "xadd");
  }

  private List<SpanData> sends() {
    return recorded.all(
        span ->
            span.getName().equals("send " + STREAM)
                && tenant.equals(span.getAttributes().get(stringKey("tenant_id"))));
  }

  /** As a relay leaves it that dies between the lease and the send. */
  private void lease(String time) {
    pool.withTransaction(
            tx ->
                outbox
                    .add(tx, "thing.done", tenant, new Payload("x"))
                    .chain(
                        () ->
                            tx.preparedQuery(
                                    "UPDATE outbox SET leased_by = $1, leased_until = now() +"
                                        + " interval '"
                                        + time
                                        + "' WHERE tenant_id = $2")
                                .execute(Tuple.of(UUID.randomUUID(), tenant))
                                .replaceWithVoid()))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private Uni<Void> write() {
    return pool.withTransaction(tx -> outbox.add(tx, "thing.done", tenant, new Payload("x")));
  }

  private List<StreamMessage<String, String, String>> published() {
    return redis.stream(String.class, String.class, String.class)
        .xrange(STREAM, StreamRange.of("-", "+"))
        .stream()
        .filter(entry -> tenant.equals(entry.payload().get("tenant_id")))
        .toList();
  }

  private long unpublished() {
    return pool.preparedQuery(
            "SELECT count(*) FROM outbox WHERE tenant_id = $1 AND published_at IS NULL")
        .execute(Tuple.of(tenant))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  /** Written by the suite's conventions. */
  record Payload(String someName) {}
}
