package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a stream entry to the mail, on the real Redis, PostgreSQL and Resend stand-in. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class EventToMailTest {
  private static final String SPAN = "00f067aa0ba902b7";
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();
  private final String traceId = UUID.randomUUID().toString().replace("-", "");

  @Inject @Nullable RedisDataSource redis;
  private @Nullable Published published;

  @BeforeEach
  void connect() {
    published = new Published(java.util.Objects.requireNonNull(redis), tenant);
  }

  @Test
  void mailsEachMemberButTheActorInTheTraceOfTheCause() {
    published().updated(UUID.randomUUID(), project, "00-" + traceId + "-" + SPAN + "-01", story(0));

    Map<String, Object> mail = onlyMail();

    assertThat(mail.get("subject")).isEqualTo("Rough cut: in review");
    assertThat(Mails.tag(mail, "trace_id")).isEqualTo(traceId);
    assertThat(mail.get("idempotency_key")).isEqualTo(Mails.tag(mail, "notification_id"));
    List<JsonNode> spans = Traces.await(traceId, Traces.has("POST /emails"));
    assertThat(Traces.named(spans, "process " + Published.STREAM).path("parent_span_id").asText())
        .isEqualTo(SPAN);
  }

  @ParameterizedTest
  @CsvSource({
    "milestone.approved, approved, Rough cut: approved",
    "milestone.changes_requested, changes_requested, Rough cut: changes requested",
  })
  void mailsWhatClientsDecided(String type, String status, String subject) {
    published().told(type, judged(status, status.equals("approved") ? "\"assets\": []," : ""));

    assertThat(onlyMail().get("subject")).isEqualTo(subject);
  }

  /** Its uploader too, who did not make it fail; here that is the client. */
  @Test
  void mailsThatAVideoCouldNotBeMadeReady() {
    published()
        .told(
            "asset.errored",
            """
            {"asset_id": "%s", "project_id": "%s", "version": 1, "title": "Rough cut",
             "trouble": "file_unreadable", "actor_id": "client-%s"}
            """
                .formatted(UUID.randomUUID(), project, project));

    assertThat(onlyMail().get("subject")).isEqualTo("Rough cut could not be made ready");
  }

  private String judged(String status, String more) {
    return """
        {"milestone_id": "%s", "project_id": "%s", "version": 4, "title": "Rough cut", %s
         "status": "%s", "previous_status": "in_review", "actor_id": "actor"}
        """
        .formatted(UUID.randomUUID(), project, more, status);
  }

  @Test
  void tellsNobodyThatAMilestoneCameOrWent() {
    String payload =
        """
        {"milestone_id": "%s", "project_id": "%s", "version": 1, "title": "Rough cut",
         "status": "planned", "actor_id": "actor"}
        """
            .formatted(UUID.randomUUID(), project);
    published().told("milestone.created", payload);
    published().told("milestone.deleted", payload);
    // Entries are read in order: once a later one has taken effect, these would have too.
    UUID later = UUID.randomUUID();
    published().updated(UUID.randomUUID(), later, null, null);

    soon().until(() -> Mails.toClientOf(later), mails -> mails.size() == 1);
    assertThat(Mails.toClientOf(project)).isEmpty();
  }

  @Test
  void takesEffectOnceHoweverOftenTheEventComes() {
    UUID event = UUID.randomUUID();
    published().updated(event, project, null, null);
    onlyMail();
    published().updated(event, project, null, null);
    // Entries are read in order: once a later one has taken effect, the repeat would have too.
    UUID later = UUID.randomUUID();
    published().updated(UUID.randomUUID(), later, null, null);

    soon().until(() -> Mails.toClientOf(later), mails -> mails.size() == 1);
    assertThat(feedOf("client-" + project)).hasSize(1);
    assertThat(Mails.toClientOf(project)).hasSize(1);
  }

  @Test
  void linksToACauseWhoseTraceIsOld() {
    published()
        .updated(UUID.randomUUID(), project, "00-" + traceId + "-" + SPAN + "-01", story(60));

    String own = Mails.tag(onlyMail(), "trace_id");

    assertThat(own).isNotEqualTo(traceId);
    JsonNode consumer =
        Traces.named(Traces.await(own, Traces.has("POST /emails")), "process " + Published.STREAM);
    assertThat(consumer.path("links").get(0).path("trace_id").asText()).isEqualTo(traceId);
    assertThat(consumer.path("attributes").path("portal.cause.trace_id").asText())
        .isEqualTo(traceId);
    assertThat(consumer.path("attributes").path("portal.sampling.bucket").asInt()).isEqualTo(42);
    assertThat(consumer.path("parent_span_id").isNull()).isTrue();
  }

  /** Its relay and we are late, each in a trace of its own: the update is told all the same. */
  @Test
  void tellsTheTraceOfTheUpdateThoughItWasDecidedInAnother() {
    published().relayedLate(project, traceId);

    Map<String, Object> mail = onlyMail();

    assertThat(Mails.tag(mail, "trace_id")).isNotEqualTo(traceId);
    assertThat(String.valueOf(mail.get("text"))).contains("Support code: " + traceId);
    String id = Mails.tag(mail, "notification_id");
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "client", "client-" + project))
        .get("/notifications/" + id)
        .then()
        .statusCode(200)
        .body("cause_trace_id", equalTo(traceId));
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "admin", "ada"))
        .get("/deliveries/" + id)
        .then()
        .statusCode(200)
        .body("delivery.cause_trace_id", equalTo(traceId));
  }

  @Test
  void setsAsideWhatIsNoEvent() {
    long before = published().dead();

    published().add(Map.of("id", "x", "type", "milestone.updated"));

    soon().until(() -> published().dead(), dead -> dead == before + 1);
  }

  @Test
  void goesOnAfterRedisLostItsStreams() {
    java.util.Objects.requireNonNull(redis).key(String.class).del(Published.STREAM);

    published().updated(UUID.randomUUID(), project, null, null);

    onlyMail();
  }

  @Test
  void showsEverybodyTheirOwnFeed() {
    published().updated(UUID.randomUUID(), project, null, null);
    onlyMail();

    assertThat(feedOf("client-" + project)).hasSize(1);
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "client", "somebody"))
        .get("/notifications")
        .then()
        .statusCode(200)
        .body("items", empty());
    given().get("/notifications").then().statusCode(401).body("code", equalTo("unauthenticated"));
  }

  private List<Map<String, Object>> feedOf(String user) {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "client", user))
        .get("/notifications")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  private Map<String, Object> onlyMail() {
    return soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1).getFirst();
  }

  private Published published() {
    return java.util.Objects.requireNonNull(published);
  }

  private static String story(int secondsAgo) {
    long start = Instant.now().minusSeconds(secondsAgo).toEpochMilli();
    return "portal=42:" + Long.toString(start, 36);
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
  }
}
