package com.motionmavericks.portal.milestones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change keeps, clears and refuses; run against the code and the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
abstract class MilestoneChangeApi {
  private static final int AT_ONCE = 8;
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"application/json", Patch.MERGE_PATCH})
  void keepsWhatIsAbsentAndClearsWhatIsNull(String mediaType) {
    String milestone = create();

    change(milestone, "\"1\"", "{\"due_on\": null}", mediaType)
        .then()
        .statusCode(200)
        .body("due_on", nullValue())
        .body("description", equalTo("Long"));
    change(milestone, "\"9\", \"2\"", "{\"position\": 4}", mediaType)
        .then()
        .statusCode(200)
        .body("due_on", nullValue())
        .body("position", equalTo(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/title|{\"title\": null}",
        "/title|{\"title\": \" \"}",
        "/title|{\"title\": \"a\\u0000b\"}",
        "/status|{\"status\": null}",
        "/position|{\"position\": null}",
        "/position|{\"position\": -1}",
        "/position|{\"position\": 1.5}",
        "/position|{\"position\": \"1\"}",
      })
  void refusesByPointer(String pointer, String body) {
    String milestone = create();

    change(milestone, "*", body, "application/json")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
    as().get(milestone).then().header("ETag", "\"1\"");
  }

  @Test
  void losesNoChangeToAnother() {
    String milestone = create();

    List<Response> answers = atOnce(milestone, "\"1\"");

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 412)
        .hasSize(AT_ONCE - 1)
        .allSatisfy(late -> assertThat(late.header("ETag")).isEqualTo("\"2\""));
  }

  @Test
  void takesEachWhoWouldChangeAnyVersion() {
    String milestone = create();

    List<Response> answers = atOnce(milestone, "*");

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    as().get(milestone).then().header("ETag", "\"" + (AT_ONCE + 1) + "\"");
  }

  @Test
  void pagesAndTags() {
    create();
    String milestone = create();

    as().queryParam("limit", 1)
        .queryParam("project_id", project)
        .get("/milestones")
        .then()
        .header("Link", matchesPattern("<\\./milestones\\?.*" + project + ".*>; rel=\"next\""));
    as().header("If-None-Match", "\"1\"").get(milestone).then().statusCode(304);
  }

  private List<Response> atOnce(String milestone, String ifMatch) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, AT_ONCE)
          .mapToObj(
              i ->
                  CompletableFuture.supplyAsync(
                      () -> change(milestone, ifMatch, "{\"position\": 2}", "application/json"),
                      threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private Response change(String path, String ifMatch, String body, String mediaType) {
    return as().contentType(mediaType).header("If-Match", ifMatch).body(body).patch(path);
  }

  private String create() {
    String body =
        """
        {"project_id": "%s", "title": "Cut", "description": "Long", "due_on": "2027-03-01"}
        """
            .formatted(project);
    Response created = as().contentType(ContentType.JSON).body(body).post("/milestones");
    return "/milestones/" + created.then().statusCode(201).extract().<String>path("id");
  }

  private RequestSpecification as() {
    return given().auth().oauth2(Tokens.of(tenant, "producer"));
  }
}
