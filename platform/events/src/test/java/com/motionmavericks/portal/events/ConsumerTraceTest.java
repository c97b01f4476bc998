package com.motionmavericks.portal.events;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.TraceTimes;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamCommands;
import io.quarkus.redis.datasource.stream.XGroupCreateArgs;
import io.quarkus.redis.datasource.stream.XReadGroupArgs;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the consumption of an entry looks like in traces, with a real PostgreSQL and Redis. */
@QuarkusTest
class ConsumerTraceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String GROUP = "readers";
  private static final AttributeKey<String> MESSAGE = stringKey("messaging.message.id");
  private static final AttributeKey<String> TENANT = stringKey("tenant_id");
  private static final AttributeKey<String> CAUSE = stringKey("portal.cause.trace_id");
  private static final AttributeKey<Long> BUCKET = longKey("portal.sampling.bucket");

  private final String publisher = "p-" + UUID.randomUUID();
  private final String stream = "portal.events." + publisher;

  @Inject RedisDataSource redis;
  @Inject Subscriptions subscriptions;
  @Inject Recorded recorded;
  @Inject Spans spans;
  @Inject Pool pool;

  @Test
  void aBatchOfAHundredBecomesAHundredTrees() {
    List<Cause> causes =
        java.util.stream.IntStream.range(0, 100).mapToObj(number -> cause(Instant.now())).toList();
    causes.forEach(cause -> add(UUID.randomUUID(), Optional.of(cause)));

    subscribe();

    await().atMost(PATIENCE).until(() -> consumers().size() == 100);
    Set<String> tenants = new HashSet<>();
    for (Cause cause : causes) {
      List<SpanData> trace = recorded.trace(cause.traceId());
      SpanData consumer = only(trace, SpanKind.CONSUMER);
      assertThat(consumer.getParentSpanId()).isEqualTo(cause.span().getSpanId());
      SpanData step = only(trace, SpanKind.INTERNAL);
      assertThat(step.getParentSpanId()).isEqualTo(consumer.getSpanId());
      assertThat(step.getAttributes().get(TENANT)).isEqualTo(consumer.getAttributes().get(TENANT));
      SpanData statement = only(trace, SpanKind.CLIENT);
      assertThat(statement.getParentSpanId()).isEqualTo(step.getSpanId());
      assertThat(trace).hasSize(3);
      tenants.add(String.valueOf(consumer.getAttributes().get(TENANT)));
    }
    assertThat(tenants).hasSize(100);
  }

  @Test
  void anEntryWithoutTraceFieldsIsARootOfItsOwn() {
    UUID event = UUID.randomUUID();
    add(event, Optional.empty());
    subscribe();

    SpanData consumer = consumer(event);
    assertThat(consumer.getParentSpanContext().isValid()).isFalse();
    assertThat(consumer.getLinks()).isEmpty();
    assertThat(consumer.getAttributes().get(BUCKET)).isBetween(0L, 99L);
    assertThat(recorded.trace(consumer.getTraceId())).hasSize(3);
  }

  @Test
  void anEntryWithAMalformedTraceparentIsARootOfItsOwn() {
    UUID event = UUID.randomUUID();
    add(event, Optional.of(new Cause("00-nonsense-01", "portal=nonsense")));
    subscribe();

    assertThat(consumer(event).getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void aLateDeliveryIsATraceOfItsOwnThatLinksToItsCause() {
    UUID event = UUID.randomUUID();
    Cause cause = cause(Instant.now().minus(TraceTimes.JOIN_WINDOW).minusSeconds(1));
    add(event, Optional.of(cause));
    subscribe();

    SpanData consumer = consumer(event);
    assertThat(consumer.getParentSpanContext().isValid()).isFalse();
    assertThat(consumer.getTraceId()).isNotEqualTo(cause.traceId());
    assertThat(consumer.getLinks())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.getSpanContext().getTraceId()).isEqualTo(cause.traceId());
              assertThat(link.getSpanContext().getSpanId()).isEqualTo(cause.span().getSpanId());
            });
    assertThat(consumer.getAttributes().get(CAUSE)).isEqualTo(cause.traceId());
    assertThat(consumer.getAttributes().get(BUCKET)).isEqualTo(7);
  }

  @Test
  void aRedeliveryAfterADeadConsumerJoinsOrLinksByTheSameRule() {
    UUID soon = UUID.randomUUID();
    UUID late = UUID.randomUUID();
    Cause fresh = cause(Instant.now());
    Cause old = cause(Instant.now().minus(TraceTimes.JOIN_WINDOW).minusSeconds(1));
    add(soon, Optional.of(fresh));
    add(late, Optional.of(old));
    streams().xgroupCreate(stream, GROUP, "0", new XGroupCreateArgs().mkstream());
    streams().xreadgroup(GROUP, "the-dead", stream, ">", new XReadGroupArgs());
    subscribe();

    assertThat(consumer(soon).getTraceId()).isEqualTo(fresh.traceId());
    assertThat(consumer(late).getTraceId()).isNotEqualTo(old.traceId());
    assertThat(consumer(late).getAttributes().get(CAUSE)).isEqualTo(old.traceId());
  }

  @Test
  void readingAndSettlingLeaveNoSpan() {
    UUID event = UUID.randomUUID();
    add(event, Optional.of(cause(Instant.now())));
    subscribe();

    consumer(event);
    await().atMost(PATIENCE).until(() -> streams().xpending(stream, GROUP).getPendingCount() == 0);
    assertThat(
            recorded.all(
                span -> span.getKind() == SpanKind.CLIENT && span.getName().startsWith("x")))
        .isEmpty();
  }

  private Uni<Void> handle(Event event) {
    return spans.internal(
        "step",
        Attributes.of(TENANT, event.tenantId()),
        span -> pool.query("SELECT 1").execute().replaceWithVoid());
  }

  private void subscribe() {
    subscriptions.subscribe(GROUP, List.of(publisher), this::handle);
  }

  private List<SpanData> consumers() {
    return recorded.all(span -> span.getName().equals("process " + stream));
  }

  private SpanData consumer(UUID event) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                consumers().stream()
                    .anyMatch(span -> event.toString().equals(span.getAttributes().get(MESSAGE))));
    return consumers().stream()
        .filter(span -> event.toString().equals(span.getAttributes().get(MESSAGE)))
        .findFirst()
        .orElseThrow();
  }

  private static SpanData only(List<SpanData> trace, SpanKind kind) {
    List<SpanData> found = trace.stream().filter(span -> span.getKind() == kind).toList();
    assertThat(found).as("%s in %s", kind, trace).hasSize(1);
    return found.getFirst();
  }

  /** A span of a trace that began then, in a story with bucket 7. */
  private static Cause cause(Instant began) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new Cause(
        "00-%016x%016x-%016x-01"
            .formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1),
        "portal=7:" + Long.toString(began.toEpochMilli(), 36));
  }

  private void add(UUID id, Optional<Cause> cause) {
    Event event = new Event(id, "thing.done", id.toString(), Instant.now(), "{}", null);
    streams().xadd(stream, new StreamEntry(event, cause).toFields());
  }

  private StreamCommands<String, String, String> streams() {
    return redis.stream(String.class, String.class, String.class);
  }
}
