package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import com.motionmavericks.portal.tracing.TracedValue;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see a project is asked once in a while, and at once where it has changed. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class AccessTest {
  private static final String STREAM = "portal.events.projects-service";
  private final Studio studio = new Studio();
  private final String project = studio.project.toString();

  @Inject RedisDataSource redis;

  @Test
  void remembersAYesAndLinksToWhoeverAsked() {
    String asking = list("client").header("x-trace-id");
    String remembering = list("client").header("x-trace-id");

    assertThat(asked()).isEqualTo(1);
    List<JsonNode> trace = Traces.await(remembering, Traces.has("GET /milestones"));
    assertThat(Traces.named(trace, "GET /milestones").path("links").findValuesAsText("trace_id"))
        .containsExactly(asking);
    assertThat(trace).extracting(span -> span.path("name").asText()).contains("mget");
  }

  @Test
  void asksForEachUserAndRole() {
    list("client");
    list("artist");
    given()
        .auth()
        .oauth2(Tokens.of(studio.tenant, "artist", studio.user("client")))
        .queryParam("project_id", project)
        .get("/milestones")
        .then()
        .statusCode(200);

    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void remembersNoLongerThanHalfAMinute() {
    list("client");

    List<String> grants = redis.key().keys("project-access:{" + project + "}:*");
    assertThat(grants).hasSize(1);
    assertThat(redis.key().pttl(grants.getFirst())).isBetween(1L, 30_000L);
    String entry = redis.value(String.class).get(grants.getFirst());
    assertThat(entry).startsWith("00-");
  }

  /** By the time that stands in the mark: how long requests take here is the machine's matter. */
  @ParameterizedTest
  @ValueSource(
      strings = {"project.member_added", "project.member_changed", "project.member_removed"})
  void asksAgainWithinTwoSecondsOfAChangeOfMembers(String type) {
    list("client");
    ProjectsNeighbour.LEFT.add(project);
    assertThat(list("client").statusCode()).isEqualTo(200);

    Instant told = Instant.now();
    tell(type);

    patiently().until(() -> epoch().isPresent());
    problem(list("client"), 404, "not_found");
    assertThat(Duration.between(told, born(epoch().orElseThrow())))
        .isBetween(Duration.ofMillis(-1), Duration.ofSeconds(2));
  }

  /** The mark after which no earlier yes counts. */
  private Optional<UUID> epoch() {
    String mark = redis.value(String.class).get("project-access:{" + project + "}");
    return TracedValue.decode(mark).map(written -> UUID.fromString(written.value()));
  }

  /** A UUIDv7 begins with the milliseconds of its birth. */
  private static Instant born(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }

  /** A change that is told twice, or after another, must not bring back what ended before. */
  @Test
  void asksAgainAfterEachChange() {
    list("client");
    tell("project.member_added");
    patiently()
        .untilAsserted(
            () -> {
              list("client");
              assertThat(asked()).isEqualTo(2);
            });
    ProjectsNeighbour.LEFT.add(project);
    assertThat(list("client").statusCode()).isEqualTo(200);

    tell("project.member_removed");

    patiently().untilAsserted(() -> problem(list("client"), 404, "not_found"));
  }

  @Test
  void takesNoAnswerForTrueThatWasOvertakenByAChange() {
    CompletableFuture<Void> held = new CompletableFuture<>();
    ProjectsNeighbour.HELD.put(project, held);
    CompletableFuture<Response> slow =
        CompletableFuture.supplyAsync(() -> list("client"), Thread::startVirtualThread);
    patiently().until(() -> asked() == 1);
    ProjectsNeighbour.LEFT.add(project);
    tell("project.member_removed");
    patiently().until(() -> redis.key().exists("project-access:{" + project + "}"));

    held.complete(null);

    assertThat(slow.join().statusCode()).isEqualTo(200);
    problem(list("client"), 404, "not_found");
  }

  @Test
  void asksAgainAfterANo() {
    ProjectsNeighbour.LEFT.add(project);
    problem(list("client"), 404, "not_found");
    ProjectsNeighbour.LEFT.remove(project);

    assertThat(list("client").statusCode()).isEqualTo(200);
  }

  @Test
  void goesByWhatItRemembersWhileProjectsIsDown() {
    list("client");
    ProjectsNeighbour.DOWN.add(project);

    assertThat(list("client").statusCode()).isEqualTo(200);
    problem(list("artist"), 503, "unavailable");
    tell("project.member_removed");
    patiently().untilAsserted(() -> problem(list("client"), 503, "unavailable"));
  }

  private Response list(String role) {
    return studio.as(role).queryParam("project_id", project).get("/milestones");
  }

  private int asked() {
    return ProjectsNeighbour.ASKED.containing(project).size();
  }

  /** As the projects service tells it. */
  private void tell(String type) {
    String role = type.endsWith("removed") ? "" : "\"role\": \"client\",";
    String payload =
        """
        {"project_id": "%s", "user_id": "%s", %s "actor_id": "somebody"}
        """
            .formatted(project, studio.user("client"), role);
    redis.stream(String.class, String.class, String.class)
        .xadd(
            STREAM,
            Map.of(
                "id", UUID.randomUUID().toString(),
                "type", type,
                "tenant_id", studio.tenant,
                "occurred_at", Instant.now().toString(),
                "payload", EventSchema.require(type, payload)));
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
  }
}
