package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How clients judge; run against the code and the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class ReviewApi {
  private static final int AT_ONCE = 8;
  private final Studio studio = new Studio();

  @Test
  void approvesWhatIsOnTheTable() {
    UUID video = AssetsNeighbour.video(studio.project);
    String milestone = studio.inReview();

    Response approved = studio.as("client").post(milestone + "/approve");

    approved
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("status", equalTo("approved"))
        .body("approval.user_id", equalTo(studio.user("client")))
        .body("approval.at", notNullValue())
        .body("approval.trace_id", equalTo(approved.header("x-trace-id")))
        .body("approval.assets", hasSize(1))
        .body("approval.assets[0].asset_id", equalTo(video.toString()))
        .body("approval.assets[0].version", equalTo(3));
    assertThat(studio.as("artist").get(milestone).jsonPath().getMap("approval"))
        .isEqualTo(approved.jsonPath().getMap("approval"));
  }

  @Test
  void asksForTheTableAsItselfInTheSameTrace() {
    String milestone = studio.inReview();

    Response approved = studio.as("client").post(milestone + "/approve");

    approved.then().statusCode(200).body("approval.assets", hasSize(0));
    var asked = AssetsNeighbour.ASKED.containing(milestone.substring("/milestones/".length()));
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().path()).contains("tenant_id=" + studio.tenant);
    assertThat(asked.getFirst().header("traceparent"))
        .startsWith("00-" + approved.header("x-trace-id"));
  }

  @Test
  void approvesNothingUnknown() {
    String milestone = studio.inReview();
    AssetsNeighbour.DOWN.add(studio.project);

    problem(studio.as("client").post(milestone + "/approve"), 503, "unavailable")
        .header("Retry-After", equalTo("5"));

    studio.as("client").get(milestone).then().header("ETag", "\"3\"");
    AssetsNeighbour.DOWN.remove(studio.project);
    studio.as("client").post(milestone + "/approve").then().statusCode(200);
  }

  @Test
  void sendsBackWithAComment() {
    String milestone = studio.inReview();

    studio
        .requestChanges("client", milestone, "Brighter, please.")
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("status", equalTo("changes_requested"))
        .body("approval", nullValue());
    studio
        .as("artist")
        .get(milestone + "/history")
        .then()
        .body("items[0].act", equalTo("changes_requested"))
        .body("items[0].comment", equalTo("Brighter, please."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u0000", "LONG"})
  void wantsAComment(String comment) {
    String milestone = studio.inReview();
    String sent = comment.equals("LONG") ? "x".repeat(10_001) : comment;

    problem(studio.requestChanges("client", milestone, sent), 400, "invalid_request")
        .body("errors[0].pointer", equalTo("/comment"));
    studio.requestChanges("client", milestone, "x".repeat(10_000)).then().statusCode(200);
  }

  @Test
  void judgesOnlyWhatIsInReviewAndWasSeen() {
    String planned = studio.milestone("Rough cut");
    problem(studio.as("client").post(planned + "/approve"), 409, "transition_not_allowed");
    problem(studio.requestChanges("client", planned, "x"), 409, "transition_not_allowed");

    String milestone = studio.inReview();
    problem(
            studio.as("client").header("If-Match", "\"2\"").post(milestone + "/approve"),
            412,
            "precondition_failed")
        .header("ETag", "\"3\"");
    studio
        .as("client")
        .header("If-Match", "\"3\"")
        .post(milestone + "/approve")
        .then()
        .statusCode(200);
    problem(studio.as("client").post(milestone + "/approve"), 409, "transition_not_allowed");
  }

  @Test
  void isForClientsAndManagersOfTheProject() {
    String milestone = studio.inReview();

    problem(studio.as("artist").post(milestone + "/approve"), 403, "forbidden");
    problem(studio.requestChanges("artist", milestone, "x"), 403, "forbidden");
    Response stranger =
        RestAssured.given()
            .auth()
            .oauth2(Tokens.of(Tokens.freshTenant(), "admin"))
            .post(milestone + "/approve");
    problem(stranger, 404, "not_found");
    problem(
        studio.change("client", milestone, "*", Map.of("status", "approved")), 403, "forbidden");
    problem(
        studio.change("producer", milestone, "*", Map.of("status", "approved")),
        409,
        "transition_not_allowed");
  }

  @Test
  void approvesOnceHoweverManyTryAtOnce() {
    String milestone = studio.inReview();

    List<Response> answers =
        Studio.atOnce(AT_ONCE, i -> studio.as("client").post(milestone + "/approve"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(AT_ONCE - 1);
    studio.as("client").get(milestone).then().header("ETag", "\"4\"");
  }

  @Test
  void approvesOnceHoweverOftenItIsSent() {
    String milestone = studio.inReview();

    Response first =
        studio.as("client").header("Idempotency-Key", "k").post(milestone + "/approve");
    studio.change("producer", milestone, "*", Map.of("status", "delivered"));
    Response again =
        studio.as("client").header("Idempotency-Key", "k").post(milestone + "/approve");

    first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    studio.as("client").get(milestone).then().header("ETag", "\"5\"");
  }
}
