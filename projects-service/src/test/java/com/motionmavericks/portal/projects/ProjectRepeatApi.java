package com.motionmavericks.portal.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a request that is sent again; run against the code and the built artifact. */
@QuarkusTestResource(MilestonesNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class ProjectRepeatApi {
  private static final String SPOT = "{\"name\": \"Spot\", \"due_on\": \"2027-03-01\"}";
  private final String tenant = Tokens.freshTenant();
  private final String key = UUID.randomUUID().toString();

  @Test
  void getsTheFirstAnswerAgain() {
    Response first = post("/projects", key, SPOT);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

    for (String same :
        List.of(SPOT, "{\"due_on\":\"2027-03-01\",\"client\":null,\"name\":\"Spot\"}")) {
      Response again = post("/projects", key, same);

      again.then().statusCode(201).header("Idempotency-Replayed", "true");
      assertThat(again.header("Location")).isEqualTo(first.header("Location"));
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
      assertThat(again.asString()).isEqualTo(first.asString());
    }
    assertProjects(1);
  }

  /** The answer is of then, though the project has changed meanwhile. */
  @Test
  void isNotWhatCameOfItLater() {
    Response first = post("/projects", key, SPOT);
    as("ann")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"name\": \"Other\"}")
        .patch("/projects/" + first.path("id"))
        .then()
        .statusCode(200);

    assertThat(post("/projects", key, SPOT).asString()).isEqualTo(first.asString());
  }

  @Test
  void isRefusedWhereItSaysSomethingElse() {
    post("/projects", key, SPOT).then().statusCode(201);

    problem(post("/projects", key, "{\"name\": \"Other\"}"), 422, "idempotency_key_reused");
    assertProjects(1);
  }

  @Test
  void isAnothersWhereAnotherSendsIt() {
    post("/projects", key, SPOT).then().statusCode(201);

    Response others =
        as("bob")
            .header("Idempotency-Key", key)
            .contentType(ContentType.JSON)
            .body(SPOT)
            .post("/projects");

    others.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    assertProjects(2);
  }

  @Test
  void burnsNoKeyWhereItFails() {
    problem(post("/projects", key, "{\"name\": \" \"}"), 400, "invalid_request");

    post("/projects", key, SPOT).then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void addsAMemberOnce() {
    String one = "/projects/" + post("/projects", key, SPOT).path("id") + "/members";
    String other = "/projects/" + post("/projects", "k-2", SPOT).path("id") + "/members";
    String ann = "{\"user_id\": \"ann\", \"role\": \"artist\", \"email\": \"a@acme.example\"}";
    String first = post(one, key, ann).then().statusCode(201).extract().asString();

    Response again = post(one, key, ann);

    again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
    assertThat(again.asString()).isEqualTo(first);
    problem(post(one, "another", ann), 409, "member_exists");
    problem(post(one, "another", ann), 409, "member_exists");
    post(other, key, ann).then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void actsOnceWhereAllComeAtOnce() {
    List<Response> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i -> CompletableFuture.supplyAsync(() -> post("/projects", key, SPOT), threads))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            busy -> {
              problem(busy, 409, "idempotency_in_progress");
              assertThat(busy.header("Retry-After")).isEqualTo("1");
            });
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
        .hasSize(1);
    assertProjects(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\tbed", "\u00e9", "LONG"})
  void wantsAKeyThatIsOne(String bad) {
    String sent = bad.equals("LONG") ? "x".repeat(256) : bad;

    problem(post("/projects", sent, SPOT), 400, "invalid_request")
        .body("errors[0].pointer", equalTo("Idempotency-Key"));
    post("/projects", "x".repeat(255), SPOT).then().statusCode(201);
  }

  private void assertProjects(int number) {
    as("ann").get("/projects").then().statusCode(200).body("items", hasSize(number));
  }

  private Response post(String path, String idempotencyKey, String body) {
    return as("ann")
        .header("Idempotency-Key", idempotencyKey)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }

  private RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(tenant, "producer", user));
  }

  private static ValidatableResponse problem(Response answer, int status, String code) {
    return answer.then().statusCode(status).body("code", equalTo(code));
  }
}
