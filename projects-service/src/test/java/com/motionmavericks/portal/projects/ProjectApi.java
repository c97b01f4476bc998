package com.motionmavericks.portal.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers rely on; run against the code and against the built artifact. */
@QuarkusTestResource(MilestonesNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class ProjectApi {
  /** How long a dashboard waits for its neighbours, in milliseconds. */
  private static final long NEIGHBOURS_TIME = 400;

  private final String tenant = Tokens.freshTenant();

  @AfterEach
  void mend() {
    MilestonesNeighbour.broken = false;
  }

  @Test
  void createsReadsAndChanges() {
    String id = create(Map.of("name", "Spot", "client", "Acme"));

    as("producer")
        .get("/projects/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("x-trace-id", matchesPattern("[0-9a-f]{32}"))
        .body("status", equalTo("draft"))
        .body("client", equalTo("Acme"))
        .body("due_on", nullValue());
    patch(id, "\"1\"", Map.of("status", "active")).statusCode(200).header("ETag", "\"2\"");
    problem(patch(id, "\"1\"", Map.of("name", "x")), 412, "precondition_failed");
    problem(patch(id, null, Map.of("name", "x")), 428, "precondition_required");
    problem(patch(id, "*", Map.of("status", "draft")), 409, "transition_not_allowed");
  }

  @Test
  void showsTheDashboardWithOneCallANeighbour() {
    create(Map.of("name", "First"));
    String id = create(Map.of("name", "Second"));

    ValidatableResponse page = dashboardWithout();

    page.body("items", hasSize(2))
        .body("items[0].id", equalTo(id))
        .body("items[0].progress.milestones_total", equalTo(3))
        .body("items[0].next_milestone.title", equalTo("Rough cut"))
        .body("items[0].next_milestone.overdue", equalTo(true))
        .body("items[0].overdue_milestones", equalTo(2))
        .body("items[1].progress.milestones_total", equalTo(0))
        .body("items[1].overdue_milestones", equalTo(0))
        .body("items[0].assets.total", equalTo(0));
    String trace = "00-" + page.extract().header("x-trace-id");
    var asked =
        MilestonesNeighbour.ASKED.containing(id).stream()
            .filter(call -> call.header("Traceparent").startsWith(trace))
            .toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().path()).contains("tenant_id=" + tenant);
    assertThat(asked.getFirst().header("Authorization")).startsWith("Bearer ");
  }

  @Test
  void comesWithoutANeighbourAndSaysSo() {
    create(Map.of("name", "Spot"));
    MilestonesNeighbour.broken = true;

    dashboardWithout("milestones")
        .body("items[0].progress", nullValue())
        .body("items[0].overdue_milestones", nullValue())
        .body("items[0].assets.total", equalTo(0));
  }

  @Test
  void searchesFiltersSortsAndPages() {
    create(Map.of("name", "100% wool", "due_on", "2027-03-01"));
    create(Map.of("name", "100 wolves", "due_on", "2027-01-01"));
    create(Map.of("name", "Silk"));
    create(Map.of("name", "Linen", "status", "active", "due_on", "2027-02-01"));

    assertThat(names(Map.of("q", "0% W"))).containsExactly("100% wool");
    assertThat(names(Map.of("status", "active"))).containsExactly("Linen");
    assertThat(names(Map.of("sort", "updated_at")))
        .containsExactly("Linen", "Silk", "100 wolves", "100% wool");
    assertThat(paged("due_on")).containsExactly("100 wolves", "Linen", "100% wool", "Silk");
    assertThat(paged("updated_at")).containsExactly("Linen", "Silk", "100 wolves", "100% wool");
  }

  @Test
  void refusesBadParametersAndBodies() {
    for (Map<String, String> bad :
        List.of(
            Map.of("sort", "name"),
            Map.of("status", "new"),
            Map.of("limit", "101"),
            Map.of("cursor", "x"))) {
      problem(as("producer").queryParams(bad).get("/projects").then(), 400, "invalid_request");
    }
    problem(post("/projects", Map.of("name", "x", "colour", "red")), 400, "invalid_request")
        .body("errors[0].pointer", equalTo("/colour"));
    problem(post("/projects", Map.of("name", "")), 400, "invalid_request")
        .body("errors[0].pointer", equalTo("/name"));
    problem(post("/projects", Map.of("name", "x", "due_on", "soon")), 400, "invalid_request")
        .body("errors[0].pointer", equalTo("/due_on"));
  }

  @Test
  void showsProjectsToTheirMembersOnly() {
    String id = create(Map.of("name", "Spot"));
    String artist = Tokens.of(tenant, "artist", "ann");
    problem(given().auth().oauth2(artist).get("/projects/" + id).then(), 404, "not_found");

    post("/projects/" + id + "/members", member("ann", "artist"))
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("email", equalTo("ann@acme.example"));

    given().auth().oauth2(artist).get("/projects/" + id).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.of(Tokens.freshTenant(), "admin"))
        .get("/projects/" + id)
        .then()
        .statusCode(404);
    problem(post("/projects/" + id + "/members", member("ann", "client")), 409, "member_exists");
    as("producer")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(Map.of("role", "client"))
        .patch("/projects/" + id + "/members/ann")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("role", equalTo("client"));
    as("producer").delete("/projects/" + id + "/members/ann").then().statusCode(204);
    problem(given().auth().oauth2(artist).get("/projects/" + id).then(), 404, "not_found");
  }

  @Test
  void tellsServicesWhomToNotify() {
    String id = create(Map.of("name", "Spot"));
    post("/projects/" + id + "/members", member("carla", "client")).statusCode(201);
    String path = "/internal/projects/" + id + "/members";

    given()
        .auth()
        .oauth2(Tokens.ofService("notifications-service"))
        .queryParam("tenant_id", tenant)
        .get(path)
        .then()
        .statusCode(200)
        .body("user_id", contains("carla"));
    problem(as("admin").queryParam("tenant_id", tenant).get(path).then(), 403, "forbidden");
  }

  @Test
  void letsNobodyInWithoutARight() {
    problem(given().get("/projects").then(), 401, "unauthenticated");
    problem(given().auth().oauth2("x.y.z").get("/projects").then(), 401, "unauthenticated");
    problem(
        as("client")
            .contentType(ContentType.JSON)
            .body(Map.of("name", "x"))
            .post("/projects")
            .then(),
        403,
        "forbidden");
    problem(given().get("/nothing").then(), 404, "not_found");
  }

  /** Once more where it took so long that a neighbour may have been late that is well. */
  private ValidatableResponse dashboardWithout(String... neighbours) {
    return await()
        .until(
            () -> as("producer").get("/projects").then().statusCode(200),
            page ->
                page.extract().time() < NEIGHBOURS_TIME
                    || page.extract().path("degraded").equals(List.of(neighbours)))
        .body("degraded", equalTo(List.of(neighbours)));
  }

  private List<String> names(Map<String, String> parameters) {
    return as("producer")
        .queryParams(parameters)
        .get("/projects")
        .then()
        .extract()
        .path("items.name");
  }

  private List<String> paged(String sort) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = as("producer").queryParam("sort", sort).queryParam("limit", 1);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      ValidatableResponse page = request.get("/projects").then().statusCode(200);
      names.addAll(page.extract().<List<String>>path("items.name"));
      cursor = page.extract().path("next_cursor");
    } while (cursor != null);
    return names;
  }

  private static Map<String, String> member(String user, String role) {
    return Map.of("user_id", user, "role", role, "email", user + "@acme.example");
  }

  private String create(Map<String, String> project) {
    return post("/projects", project).statusCode(201).extract().path("id");
  }

  private ValidatableResponse post(String path, Object body) {
    return as("producer").contentType(ContentType.JSON).body(body).post(path).then();
  }

  private ValidatableResponse patch(String id, @Nullable String ifMatch, Object change) {
    RequestSpecification request = as("producer").contentType(ContentType.JSON).body(change);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/projects/" + id).then();
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role));
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("trace_id", equalTo(response.extract().header("x-trace-id")));
  }
}
