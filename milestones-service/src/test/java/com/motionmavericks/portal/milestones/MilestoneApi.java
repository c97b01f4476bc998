package com.motionmavericks.portal.milestones;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What callers rely on; run against the code and against the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class MilestoneApi {
  private static final String TRACE_ID = "[0-9a-f]{32}";
  private final String tenant = Tokens.freshTenant();

  @Test
  void createsReadsAndLists() {
    UUID project = UUID.randomUUID();
    String id = create(project, "Rough cut");

    as("client")
        .get("/milestones/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("x-trace-id", matchesPattern(TRACE_ID))
        .body("status", equalTo("planned"))
        .body("project_id", equalTo(project.toString()))
        .body("due_on", nullValue());
    as("artist")
        .queryParam("project_id", project)
        .get("/milestones")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].title", equalTo("Rough cut"))
        .body("next_cursor", nullValue());
  }

  @Test
  void pagesWithoutGapsOrRepeats() {
    UUID project = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      create(project, "Step " + i);
    }

    var first = page(project, null);
    String cursor = first.extract().path("next_cursor");
    var second = page(project, cursor);
    String last = second.extract().path("next_cursor");
    var third = page(project, last);

    first.body("items.title", equalTo(List.of("Step 0", "Step 1")));
    second.body("items.title", equalTo(List.of("Step 2", "Step 3")));
    third.body("items.title", equalTo(List.of("Step 4"))).body("next_cursor", nullValue());
  }

  @Test
  void changesOnlyWhatTheCallerHasSeen() {
    String id = create(UUID.randomUUID(), "Rough cut");
    Map<String, String> change = Map.of("status", "in_progress");

    patch(id, "\"1\"", change).statusCode(200).header("ETag", "\"2\"");
    problem(patch(id, "\"1\"", change), 412, "precondition_failed");
    problem(patch(id, null, change), 428, "precondition_required");
    problem(patch(id, "\"2\"", Map.of("status", "delivered")), 409, "transition_not_allowed");
  }

  @Test
  void hidesWhatIsAnothers() {
    String id = create(UUID.randomUUID(), "Rough cut");
    String stranger = Tokens.of(Tokens.freshTenant(), "admin");

    problem(given().auth().oauth2(stranger).get("/milestones/" + id).then(), 404, "not_found");
    problem(
        as("client").queryParam("project_id", ProjectsNeighbour.FOREIGN).get("/milestones").then(),
        404,
        "not_found");
    problem(as("producer").get("/milestones/no-id").then(), 404, "not_found");
  }

  @Test
  void saysSoWhereProjectsCannotBeAsked() {
    problem(
            as("client")
                .queryParam("project_id", ProjectsNeighbour.BROKEN)
                .get("/milestones")
                .then(),
            503,
            "unavailable")
        .header("Retry-After", equalTo("5"));
  }

  @Test
  void refusesBadRequestsWithTheirPointer() {
    problem(
            as("producer")
                .contentType(ContentType.JSON)
                .body(Map.of("project_id", UUID.randomUUID(), "title", "x", "colour", "red"))
                .post("/milestones")
                .then(),
            400,
            "invalid_request")
        .body("errors[0].pointer", equalTo("/colour"));
    problem(
            as("producer")
                .contentType(ContentType.JSON)
                .body(Map.of("project_id", UUID.randomUUID(), "title", " "))
                .post("/milestones")
                .then(),
            400,
            "invalid_request")
        .body("errors[0].pointer", equalTo("/title"));
    for (String limit : new String[] {"0", "101", "many"}) {
      problem(
          as("producer")
              .queryParam("project_id", UUID.randomUUID())
              .queryParam("limit", limit)
              .get("/milestones")
              .then(),
          400,
          "invalid_request");
    }
  }

  @Test
  void letsNobodyInWithoutARight() {
    problem(given().get("/milestones").then(), 401, "unauthenticated");
    problem(
        given().auth().oauth2("no.real.token").get("/milestones").then(), 401, "unauthenticated");
    problem(
        as("client")
            .contentType(ContentType.JSON)
            .body(Map.of("project_id", UUID.randomUUID(), "title", "x"))
            .post("/milestones")
            .then(),
        403,
        "forbidden");
    problem(as("admin").get("/internal/milestones/summary").then(), 403, "forbidden");
    problem(given().get("/no-such-path").then(), 404, "not_found");
  }

  @Test
  void summarisesForServices() {
    UUID project = UUID.randomUUID();
    String done = create(project, "Rough cut");
    create(project, "Fine cut");
    patch(done, "\"1\"", Map.of("status", "in_progress"));
    patch(done, "\"2\"", Map.of("status", "in_review"));
    as("client").post("/milestones/" + done + "/approve").then().statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.ofService("projects-service"))
        .queryParam("tenant_id", tenant)
        .queryParam("project_id", project)
        .get("/internal/milestones/summary")
        .then()
        .statusCode(200)
        .body("[0].total", equalTo(2))
        .body("[0].done", equalTo(1))
        .body("[0].next.title", equalTo("Fine cut"));
  }

  @Test
  void asksProjectsInTheSameTrace() {
    UUID project = UUID.randomUUID();
    String traceId =
        as("producer")
            .queryParam("project_id", project)
            .get("/milestones")
            .then()
            .extract()
            .header("x-trace-id");

    var asked = ProjectsNeighbour.ASKED.containing(project.toString());
    Assertions.assertThat(asked).hasSize(1);
    Assertions.assertThat(asked.getFirst().header("traceparent")).startsWith("00-" + traceId);
    Assertions.assertThat(asked.getFirst().header("baggage")).isEmpty();
  }

  private ValidatableResponse page(UUID project, @Nullable String cursor) {
    RequestSpecification request =
        as("producer").queryParam("project_id", project).queryParam("limit", 2);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/milestones").then().statusCode(200);
  }

  private String create(UUID project, String title) {
    return as("producer")
        .contentType(ContentType.JSON)
        .body(Map.of("project_id", project, "title", title))
        .post("/milestones")
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/milestones/.*"))
        .extract()
        .path("id");
  }

  private ValidatableResponse patch(String id, @Nullable String ifMatch, Object change) {
    RequestSpecification request = as("producer").contentType(ContentType.JSON).body(change);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/milestones/" + id).then();
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role));
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String code) {
    String traceId = response.extract().header("x-trace-id");
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("trace_id", equalTo(traceId));
  }
}
