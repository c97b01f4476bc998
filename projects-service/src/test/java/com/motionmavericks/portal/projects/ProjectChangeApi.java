package com.motionmavericks.portal.projects;

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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change keeps, clears and refuses; run against the code and the built artifact. */
@QuarkusTestResource(MilestonesNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class ProjectChangeApi {
  private static final int AT_ONCE = 8;
  private final String tenant = Tokens.freshTenant();

  @ParameterizedTest
  @ValueSource(strings = {"application/json", Patch.MERGE_PATCH})
  void keepsWhatIsAbsentAndClearsWhatIsNull(String mediaType) {
    String project = create();

    change(project, "*", "{\"client\": null}", mediaType)
        .statusCode(200)
        .body("client", equalTo(""))
        .body("due_on", equalTo("2027-03-01"))
        .body("name", equalTo("Spot"));
    change(project, "*", "{\"due_on\": null}", mediaType)
        .statusCode(200)
        .body("due_on", nullValue());
    as().get(project).then().body("due_on", nullValue()).body("description", equalTo("Long"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/name|{\"name\": null}",
        "/name|{\"name\": \" \"}",
        "/name|{\"name\": \"a\\u0000b\"}",
        "/name|{\"name\": 7}",
        "/status|{\"status\": null}",
        "/status|{\"status\": \"gone\"}",
        "/description|{\"description\": \"\\u0000\"}",
        "/due_on|{\"due_on\": \"+10000-01-01\"}",
        "/due_on|{\"due_on\": \"2027-02-29\"}",
        "/due_on|{\"due_on\": \"\"}",
        "/due|{\"due\": null}",
      })
  void refusesByPointer(String pointer, String body) {
    String project = create();

    change(project, "*", body, "application/json")
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
    as().get(project).then().header("ETag", "\"1\"");
  }

  @Test
  void refusesWhatPostgreSqlDoesNotKeep() {
    as().urlEncodingEnabled(false)
        .get("/projects?q=a%00b")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("q"));
    String member = create() + "/members/a%00b";
    as().urlEncodingEnabled(false).delete(member).then().statusCode(404);
    String cursor = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAxfCs5OTk5OTk5OTktMDEtMDE";
    as().queryParam("sort", "due_on")
        .queryParam("cursor", cursor)
        .get("/projects")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("cursor"));
  }

  @Test
  void losesNoChangeToAnother() {
    String project = create();

    List<Response> answers = atOnce(() -> send(project, "\"1\"", "{\"client\": \"x\"}"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(
            late -> {
              assertThat(late.statusCode()).isEqualTo(412);
              assertThat(late.header("ETag")).isEqualTo("\"2\"");
            });
  }

  @Test
  void takesEachWhoWouldChangeAnyVersion() {
    String project = create();

    List<Response> answers = atOnce(() -> send(project, "*", "{\"client\": \"x\"}"));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    as().get(project).then().header("ETag", "\"" + (AT_ONCE + 1) + "\"");
  }

  @Test
  void tellsMembersApartByTheirTags() {
    String project = create();
    String members = project + "/members";
    as().contentType(ContentType.JSON)
        .body("{\"user_id\": \"ann\", \"role\": \"artist\", \"email\": \"a@acme.example\"}")
        .post(members)
        .then()
        .statusCode(201);

    List<Response> answers =
        atOnce(() -> send(members + "/ann", "\"1\"", "{\"display_name\": null}"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 412)
        .hasSize(AT_ONCE - 1)
        .allSatisfy(late -> assertThat(late.header("ETag")).isEqualTo("\"2\""));
  }

  @Test
  void pagesAndTags() {
    create();
    String project = create();

    as().queryParam("limit", 1)
        .queryParam("q", "spot")
        .get("/projects")
        .then()
        .header("Link", matchesPattern("<\\./projects\\?.*q=spot.*>; rel=\"next\""));
    as().header("If-None-Match", "\"1\"").get(project).then().statusCode(304);
  }

  private static List<Response> atOnce(Supplier<Response> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, AT_ONCE)
          .mapToObj(i -> CompletableFuture.supplyAsync(call, threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private ValidatableResponse change(String path, String ifMatch, String body, String mediaType) {
    return as().contentType(mediaType).header("If-Match", ifMatch).body(body).patch(path).then();
  }

  private Response send(String path, String ifMatch, String body) {
    return as().contentType(ContentType.JSON).header("If-Match", ifMatch).body(body).patch(path);
  }

  private String create() {
    String body =
        """
        {"name": "Spot", "description": "Long", "client": "Acme", "due_on": "2027-03-01"}
        """;
    Response created = as().contentType(ContentType.JSON).body(body).post("/projects");
    return "/projects/" + created.then().statusCode(201).extract().<String>path("id");
  }

  private RequestSpecification as() {
    return given().auth().oauth2(Tokens.of(tenant, "producer"));
  }
}
