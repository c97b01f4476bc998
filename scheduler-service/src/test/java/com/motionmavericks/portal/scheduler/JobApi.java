package com.motionmavericks.portal.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Neighbour;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators rely on; run against the code and against the built artifact. */
@QuarkusTestResource(NoTicks.class)
@QuarkusTestResource(SharelinksNeighbour.class)
abstract class JobApi {
  private static final String RUNS = "/jobs/share-token-cleanup/runs";
  private static final String FROM = SharelinksNeighbour.REACHED.replace(":", "%3A");

  @Test
  void runsTheCleanupAndShowsItsTrace() {
    Response run = as("operator").post(RUNS);

    run.then()
        .statusCode(200)
        .body("job", equalTo("share-token-cleanup"))
        .body("status", equalTo("succeeded"))
        .body("handled", equalTo(1007))
        .body("id", notNullValue());
    List<JsonNode> trace =
        Traces.await(run.path("trace_id"), Traces.has("job.share_token.cleanup"));
    JsonNode job = Traces.named(trace, "job.share_token.cleanup");
    assertThat(job.required("kind").asText()).isEqualTo("INTERNAL");
    assertThat(job.required("attributes").required("tokens_removed").asLong()).isEqualTo(1007);
    assertThat(job.required("attributes").required("duration_ms").asLong())
        .isGreaterThanOrEqualTo(2 * SharelinksNeighbour.REST);
    assertThat(trace)
        .filteredOn(span -> span.required("name").asText().startsWith("DELETE "))
        .hasSize(3)
        .allMatch(span -> span.required("parent_span_id").equals(job.required("span_id")));
    as("operator")
        .get("/jobs")
        .then()
        .statusCode(200)
        .body(
            "items.name",
            contains("asset-upload-sweep", "share-link-expiry-reminder", "share-token-cleanup"))
        .body("items[2].runs.id.flatten()", org.hamcrest.Matchers.hasItem(run.<String>path("id")));
  }

  @Test
  void beginsEachBatchWhereTheOneBeforeEnded() {
    int before = SharelinksNeighbour.ASKED.containing("share-tokens").size();

    as("operator").post(RUNS).then().statusCode(200);

    assertThat(SharelinksNeighbour.ASKED.containing("share-tokens").stream().skip(before))
        .extracting(Neighbour.Request::path)
        .containsExactly(
            "/internal/share-tokens/expired?limit=2000",
            "/internal/share-tokens/expired?limit=2000&from=" + FROM,
            "/internal/share-tokens/expired?limit=2000&from=" + FROM);
  }

  @Test
  void remindsOfLinksThatAreAboutToExpire() {
    Response run = as("operator").post("/jobs/share-link-expiry-reminder/runs");

    run.then().statusCode(200).body("status", equalTo("succeeded")).body("handled", equalTo(4));
    JsonNode job =
        Traces.named(
            Traces.await(run.path("trace_id"), Traces.has("job.share_link.expiry_reminder")),
            "job.share_link.expiry_reminder");
    assertThat(job.required("attributes").required("links_reminded").asLong()).isEqualTo(4);
  }

  @Test
  void isForOperators() {
    given().post(RUNS).then().statusCode(401).body("code", equalTo("unauthenticated"));
    for (String role : List.of("admin", "producer", "artist", "client")) {
      as(role).post(RUNS).then().statusCode(403).body("code", equalTo("forbidden"));
      as(role).get("/jobs").then().statusCode(403);
    }
  }

  @Test
  void knowsItsJobs() {
    Response answer = as("operator").post("/jobs/no-such-job/runs");

    answer
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not_found"))
        .body("trace_id", equalTo(answer.header("x-trace-id")));
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("acme", role));
  }
}
