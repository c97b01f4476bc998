package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReminderTest {
  private static final String DOOR = "/internal/share-links/reminders";
  private static final String MAKER = "0af7651916cd43dd8448eb211c80319c";
  private final Instant soon =
      Instant.now().plus(20, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
  @Inject Pool pool;
  private PlantedLinks links;

  @BeforeEach
  void drain() {
    links = new PlantedLinks(pool);
    // What other tests left is fewer than that.
    scheduler().queryParam("limit", 100).post(DOOR).then().body("more", is(false));
  }

  @Test
  void tellsOfALinkByItsLabel() {
    UUID id = links.link(soon, "00-" + MAKER + "-00000000000000aa-01");
    links.run("UPDATE share_link SET recipient_label = 'Ada' WHERE id = $1", Tuple.of(id));

    Response report = remind();

    String payload = events(id).getFirst();
    EventSchema.require("share_link.expiring", payload);
    assertThat(payload)
        .contains("\"label\":\"Ada\"", "\"created_by\":\"ada\"", soon.toString())
        .doesNotContain(TokenHash.of(id.toString()).hex());
    List<JsonNode> job = Traces.await(report.header("x-trace-id"), Traces.has("POST " + DOOR));
    assertThat(Traces.named(job, "POST " + DOOR).required("links").toString()).contains(MAKER);
    // What it tells goes on in traces of its own, which link to it.
    assertThat(job)
        .extracting(span -> span.required("name").asText())
        .doesNotContain("INSERT outbox");
    assertThat(cause(id)).contains(report.header("x-trace-id")).endsWith(":0");
  }

  @Test
  void tellsOncePerLinkAndEnd() {
    UUID id = links.link(soon, null);

    remind().then().statusCode(200);
    remind().then().statusCode(200);
    assertThat(events(id)).hasSize(1);
    EventSchema.require("share_link.expiring", events(id).getFirst());

    links.run(
        "UPDATE share_link SET expires_at = $2 WHERE id = $1",
        Tuple.of(id, soon.plusSeconds(60).atOffset(ZoneOffset.UTC)));
    remind().then().statusCode(200);
    remind().then().statusCode(200);
    assertThat(events(id)).hasSize(2);
  }

  @Test
  void tellsOnceHoweverManyAsk() {
    List<UUID> all = Stream.generate(() -> links.link(soon, null)).limit(20).toList();

    CompletableFuture.allOf(
            Stream.generate(
                    () ->
                        CompletableFuture.runAsync(
                            ReminderTest::remind, Thread::startVirtualThread))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    remind();

    assertThat(all).allSatisfy(id -> assertThat(events(id)).hasSize(1));
  }

  @Test
  void saysNothingOfOthers() {
    UUID later = links.link(Instant.now().plus(3, ChronoUnit.DAYS), null);
    UUID over = links.link(Instant.now().minusSeconds(60), null);
    UUID shortLived = links.link(soon, soon.minus(1, ChronoUnit.DAYS), null);
    UUID revoked = links.link(soon, null);
    links.run("UPDATE share_link SET revoked_at = now() WHERE id = $1", Tuple.of(revoked));
    UUID usedUp = links.link(soon, null);
    links.run("UPDATE share_link SET max_views = 1, views = 1 WHERE id = $1", Tuple.of(usedUp));

    remind().then().statusCode(200);

    assertThat(List.of(later, over, shortLived, revoked, usedUp))
        .allSatisfy(id -> assertThat(events(id)).isEmpty());
  }

  @Test
  void goesByBatches() {
    for (String limit : List.of("0", "101", "all")) {
      problem(scheduler().queryParam("limit", limit).post(DOOR).then(), 400, "invalid_request");
    }
    Stream.generate(() -> links.link(soon, null)).limit(3).forEach(id -> {});

    Response report = scheduler().queryParam("limit", 2).post(DOOR);

    assertThat(report.<Integer>path("links_reminded")).isEqualTo(2);
    assertThat(report.<Boolean>path("more")).isTrue();
  }

  private static Response remind() {
    return scheduler().post(DOOR);
  }

  private static RequestSpecification scheduler() {
    return given().auth().oauth2(Tokens.ofService("scheduler-service"));
  }

  /** Payloads of the events about a link. */
  private List<String> events(UUID link) {
    return outbox("payload", link);
  }

  /** What the event of a link was caused by, as the outbox keeps it. */
  private String cause(UUID link) {
    return outbox("traceparent || ' ' || tracestate", link).getFirst();
  }

  private List<String> outbox(String what, UUID link) {
    List<String> found = new ArrayList<>();
    pool.preparedQuery(
            "SELECT ("
                + what
                + ")::text AS found FROM outbox WHERE type = 'share_link.expiring'"
                + " AND payload::jsonb ->> 'share_link_id' = $1")
        .execute(Tuple.of(link.toString()))
        .await()
        .atMost(Duration.ofSeconds(5))
        .forEach((Row row) -> found.add(Objects.requireNonNull(row.getString("found"))));
    return found;
  }
}
