package com.motionmavericks.portal.projects.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the others are told of members, as it is written, and what members may see. */
@QuarkusTest
class MemberEventsTest {
  private static final Map<String, String> ANN =
      Map.of("user_id", "ann", "role", "artist", "email", "ann@acme.example");
  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;

  @SuppressWarnings("NullAway.Init")
  private String project;

  @BeforeEach
  void create() {
    project = as("producer").body(Map.of("name", "Spot")).post("/projects").path("id");
  }

  @Test
  void tellsOfEachChangeAsItsSchemaSays() {
    as("producer").body(ANN).post(members()).then().statusCode(201);
    as("producer")
        .header("If-Match", "*")
        .body(Map.of("role", "client"))
        .patch(members() + "/ann")
        .then()
        .statusCode(200);
    as("producer").delete(members() + "/ann").then().statusCode(204);

    Map<String, String> told = told();

    told.forEach(EventSchema::require);
    assertThat(told.keySet())
        .containsExactly(
            "project.member_added", "project.member_changed", "project.member_removed");
    assertThat(told.values())
        .allSatisfy(
            payload ->
                assertThat(payload)
                    .contains(project, "\"ann\"", "producer-of-" + tenant)
                    .doesNotContain("@acme"));
    assertThat(told.get("project.member_changed")).contains("\"client\"");
  }

  @Test
  void tellsNothingOfWhatWasRefused() {
    as("producer").body(ANN).post(members()).then().statusCode(201);

    as("producer").body(ANN).post(members()).then().statusCode(409);
    as("producer")
        .header("If-Match", "\"9\"")
        .body(Map.of("role", "client"))
        .patch(members() + "/ann")
        .then()
        .statusCode(412);
    as("producer").delete(members() + "/bob").then().statusCode(404);

    assertThat(told()).containsOnlyKeys("project.member_added");
  }

  @Test
  void showsMembersWhichProjectsAreTheirs() {
    as("producer").body(ANN).post(members()).then().statusCode(201);
    String other = as("producer").body(Map.of("name", "Film")).post("/projects").path("id");
    String unknown = UUID.randomUUID().toString();

    visible(Tokens.of(tenant, "artist", "ann"), project, other, unknown)
        .body("project_ids", contains(project));
    visible(Tokens.of(tenant, "artist", "bob"), project, other).body("project_ids", empty());
    visible(Tokens.of(tenant, "producer"), project, unknown).body("project_ids", contains(project));
    visible(Tokens.of(Tokens.freshTenant(), "admin"), project).body("project_ids", empty());
    as("producer").get("/projects/visible").then().statusCode(400);
  }

  private static ValidatableResponse visible(String token, String... projects) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("project_id", (Object[]) projects)
        .get("/projects/visible")
        .then()
        .statusCode(200);
  }

  /** The last payload of each type, in the order in which the types came. */
  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    pool.preparedQuery(
            "SELECT type, payload FROM outbox WHERE tenant_id = $1 AND type LIKE 'project.member%' ORDER BY id")
        .executeAndAwait(Tuple.of(tenant))
        .forEach(row -> told.put(row.getString("type"), row.getString("payload")));
    return told;
  }

  private String members() {
    return "/projects/" + project + "/members";
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role)).contentType(ContentType.JSON);
  }
}
