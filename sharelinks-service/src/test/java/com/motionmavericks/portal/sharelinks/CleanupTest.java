package com.motionmavericks.portal.sharelinks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cleanup takes and leaves; each test has a time of its own, long ago. */
@QuarkusTest
class CleanupTest {
  private static final String DOOR = "/internal/share-tokens/expired";
  private static final Duration SECONDS = Duration.ofSeconds(5);
  private final Instant end =
      Instant.now().minus(200, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
  @Inject Pool pool;
  private PlantedLinks links;

  @BeforeEach
  void clean() {
    links = new PlantedLinks(pool);
    await().until(() -> !cleanUp(5000, Instant.EPOCH).<Boolean>path("more"));
  }

  @Test
  void leavesWhatTheJourneyTells() {
    UUID link = links.link(end, null);
    Instant before = Instant.now();

    Response report = cleanUp(10, Instant.EPOCH);

    Row row = links.row(link);
    assertThat(row.getString("token_hash")).isNull();
    assertThat(row.getString("cleaned_trace")).isEqualTo(report.header("x-trace-id"));
    assertThat(row.getOffsetDateTime("cleaned_at").toInstant())
        .isBetween(before.minusSeconds(1), Instant.now());
    assertThat(row.getString("created_by")).isEqualTo("ada");
  }

  @Test
  void goesBatchByBatchFromWhereItStopped() {
    List<UUID> all =
        IntStream.range(0, 5).mapToObj(i -> links.link(end.plusSeconds(i), null)).toList();

    Response first = cleanUp(2, Instant.EPOCH);
    Instant through = Instant.parse(first.path("through"));
    Response second = cleanUp(2, through);
    Response third = cleanUp(2, Instant.parse(second.path("through")));

    assertThat(through).isEqualTo(end.plusSeconds(1));
    assertThat(Stream.of(first, second, third).map(each -> each.<Integer>path("tokens_removed")))
        .containsExactly(2, 2, 1);
    assertThat(Stream.of(first, second, third).map(each -> each.<Boolean>path("more")))
        .containsExactly(true, true, false);
    assertThat(all).allSatisfy(id -> assertThat(links.row(id).getString("token_hash")).isNull());
  }

  @Test
  void beginsWhereItIsTold() {
    UUID early = links.link(end, null);
    UUID late = links.link(end.plusSeconds(9), null);

    cleanUp(10, end.plusSeconds(9)).then().statusCode(200);

    assertThat(links.row(early).getString("token_hash")).isNotNull();
    assertThat(links.row(late).getString("token_hash")).isNull();
  }

  @Test
  void passesOverWhatAnotherIsAt() {
    UUID taken = links.link(end, null);
    UUID free = links.link(end.plusSeconds(1), null);
    SqlConnection other = pool.getConnection().await().atMost(SECONDS);
    Transaction open = other.begin().await().atMost(SECONDS);
    other
        .preparedQuery("SELECT 1 FROM share_link WHERE id = $1 FOR UPDATE")
        .execute(Tuple.of(taken))
        .await()
        .atMost(SECONDS);

    CompletableFuture<Response> report = elsewhere(() -> cleanUp(10, Instant.EPOCH));
    try {
      assertThat(report).succeedsWithin(SECONDS);
      assertThat(links.row(free).getString("token_hash")).isNull();
      assertThat(links.row(taken).getString("token_hash")).isNotNull();
    } finally {
      open.rollback().await().atMost(SECONDS);
      other.close().await().atMost(SECONDS);
    }
    cleanUp(10, Instant.EPOCH);
    assertThat(links.row(taken).getString("token_hash")).isNull();
  }

  /** The table is held, so that the batch lasts while somebody comes. */
  @Test
  void asksForARestWhereAVisitorCame() {
    await()
        .atMost(SECONDS)
        .untilAsserted(
            () -> cleanUp(1000, Instant.EPOCH).then().body("limit", is(1000), "rest_ms", is(0)));
    SqlConnection holder = pool.getConnection().await().atMost(SECONDS);
    Transaction open = holder.begin().await().atMost(SECONDS);
    CompletableFuture<Response> report;
    try {
      holder
          .query("LOCK TABLE share_link IN ACCESS EXCLUSIVE MODE")
          .execute()
          .await()
          .atMost(SECONDS);
      report = elsewhere(() -> cleanUp(10, Instant.EPOCH));
      await()
          .atMost(SECONDS)
          .untilAsserted(
              () -> assertThat(links.waiting("%SET token_hash = NULL, cleaned_at%")).isOne());

      // The database does not answer in time, and whoever comes has come all the same.
      given().get("/s/" + "x".repeat(43)).then().statusCode(503);
    } finally {
      open.rollback().await().atMost(SECONDS);
      holder.close().await().atMost(SECONDS);
    }

    assertThat(report).succeedsWithin(SECONDS);
    assertThat(report.join().<Integer>path("rest_ms")).isGreaterThan(19 * 2_000);
  }

  @Test
  void takesLittleWhileVisitorsCome() {
    // A machine that stands still for a second has had no visitors lately.
    await()
        .atMost(SECONDS)
        .untilAsserted(
            () -> {
              IntStream.range(0, 201).forEach(i -> links.link(end, null));
              given().get("/s/" + "x".repeat(43)).then().statusCode(404);

              cleanUp(1000, Instant.EPOCH)
                  .then()
                  .body("limit", is(200), "tokens_removed", is(200), "more", is(true));
            });
  }

  @Test
  void isLinkedToTheRequestsThatMadeTheLinksUpToABound() {
    List<String> makers = makers(40);

    assertThat(tracesLinkedTo(cleanUp(100, Instant.EPOCH))).hasSize(32).isSubsetOf(makers);
  }

  @Test
  void isLinkedToNothingWhereNobodyKnowsWhoMadeALink() {
    List<String> makers = makers(2);
    links.link(end, "garbage");
    links.link(end, null);

    assertThat(tracesLinkedTo(cleanUp(100, Instant.EPOCH)))
        .containsExactlyInAnyOrderElementsOf(makers);
  }

  /** Traces, each of which has made a link. */
  private List<String> makers(int number) {
    List<String> makers =
        IntStream.rangeClosed(1, number).mapToObj(i -> "%032x".formatted(0xabc000 + i)).toList();
    makers.forEach(trace -> links.link(end, "00-" + trace + "-00000000000000aa-01"));
    return makers;
  }

  private static List<String> tracesLinkedTo(Response report) {
    report.then().statusCode(200);
    String name = "DELETE " + DOOR;
    JsonNode span = Traces.named(Traces.await(report.header("x-trace-id"), Traces.has(name)), name);
    return span.required("links").findValuesAsText("trace_id");
  }

  /** On a thread of this test: those of the common pool may belong to the application before. */
  private static CompletableFuture<Response> elsewhere(Supplier<Response> call) {
    return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
  }

  private static Response cleanUp(int limit, Instant from) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("scheduler-service"))
        .queryParam("limit", limit)
        .queryParam("from", from.toString())
        .delete(DOOR);
  }
}
