package com.motionmavericks.portal.milestones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A tenant of its own with one project, and what its people do there. */
final class Studio {
  final String tenant = Tokens.freshTenant();
  final UUID project = UUID.randomUUID();

  RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role)).contentType(ContentType.JSON);
  }

  /** The subject of {@link #as}. */
  String user(String role) {
    return role + "-of-" + tenant;
  }

  /** The path of a new milestone. */
  String milestone(String title) {
    return milestone(Map.of("project_id", project, "title", title));
  }

  String milestone(Map<String, ?> body) {
    Response created = as("producer").body(body).post("/milestones");
    return "/milestones/" + created.then().statusCode(201).extract().<String>path("id");
  }

  /** The path of a milestone in review, which is its third version. */
  String inReview() {
    String milestone = milestone("Rough cut");
    change("artist", milestone, "*", Map.of("status", "in_progress")).then().statusCode(200);
    change("artist", milestone, "*", Map.of("status", "in_review")).then().statusCode(200);
    return milestone;
  }

  Response change(String role, String milestone, String ifMatch, Object body) {
    return as(role).header("If-Match", ifMatch).body(body).patch(milestone);
  }

  Response requestChanges(String role, String milestone, String comment) {
    return as(role).body(Map.of("comment", comment)).post(milestone + "/request-changes");
  }

  List<String> titles() {
    return as("artist")
        .queryParam("project_id", project)
        .get("/milestones")
        .then()
        .statusCode(200)
        .extract()
        .path("items.title");
  }

  /** All at once, over connections of their own. */
  static List<Response> atOnce(int calls, IntFunction<Response> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, calls)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  static ValidatableResponse problem(Response response, int status, String code) {
    ValidatableResponse answer = response.then();
    assertThat(answer.extract().statusCode()).as(response.asString()).isEqualTo(status);
    return answer
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("trace_id", equalTo(response.header("x-trace-id")));
  }
}
