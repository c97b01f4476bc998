package com.motionmavericks.portal.projects.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is erased is gone, here at once, and the others are told. */
@QuarkusTest
class ErasureTest {
  private static final String NAME = "Ann Onymous";
  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;

  @Test
  void leavesNothingOfThem() {
    String one = project("One");
    String two = project("Two");
    add(one, "ann", "k-1").then().statusCode(201);
    add(two, "ann", "k-2").then().statusCode(201);
    add(two, "anna", "k-3").then().statusCode(201);

    as("admin").delete("/people/ann").then().statusCode(204);

    assertThat(rows()).noneMatch(row -> row.contains("ann@acme.example"));
    assertThat(rows()).filteredOn(row -> row.contains("anna@acme.example")).hasSize(2);
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "artist", "ann"))
        .get("/projects")
        .then()
        .body("items", empty());
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "artist", "anna"))
        .get("/projects")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void tellsTheOthers() {
    String one = project("One");
    add(one, "ann", "k-1").then().statusCode(201);

    as("admin").delete("/people/ann").then().statusCode(204);
    as("admin").delete("/people/nobody").then().statusCode(204);

    assertThat(told("project.member_removed")).singleElement().asString().contains(one, "\"ann\"");
    assertThat(told("person.erased"))
        .hasSize(2)
        .allSatisfy(payload -> EventSchema.require("person.erased", payload))
        .first()
        .asString()
        .contains("\"ann\"", "admin-of-" + tenant);
  }

  /** What was answered before they were erased is not repeated after it. */
  @Test
  void forgetsTheAnswersThatNameThem() {
    String one = project("One");
    add(one, "ann", "k-1").then().statusCode(201);
    add(one, "anna", "k-3").then().statusCode(201);

    as("admin").delete("/people/ann").then().statusCode(204);

    add(one, "anna", "k-3").then().statusCode(201).header("Idempotency-Replayed", "true");
    add(one, "ann", "k-1").then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void isOfTheAdminsTenantOnly() {
    String one = project("One");
    add(one, "ann", "k-1").then().statusCode(201);

    given()
        .auth()
        .oauth2(Tokens.of(Tokens.freshTenant(), "admin"))
        .delete("/people/ann")
        .then()
        .statusCode(204);

    assertThat(rows()).filteredOn(row -> row.contains("ann@acme.example")).hasSize(2);
  }

  /** All that holds names and addresses in this database: members, and answers that are kept. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    pool.preparedQuery(
            """
            SELECT member::text AS row FROM member WHERE tenant_id = $1
            UNION ALL SELECT convert_from(result, 'UTF8') FROM idempotent_request
              WHERE tenant_id = $1
            UNION ALL SELECT payload FROM outbox WHERE tenant_id = $1
            """)
        .executeAndAwait(Tuple.of(tenant))
        .forEach(row -> rows.add(row.getString("row")));
    return rows;
  }

  private List<String> told(String type) {
    List<String> told = new ArrayList<>();
    pool.preparedQuery("SELECT payload FROM outbox WHERE tenant_id = $1 AND type = $2 ORDER BY id")
        .executeAndAwait(Tuple.of(tenant, type))
        .forEach(row -> told.add(row.getString("payload")));
    return told;
  }

  private String project(String name) {
    return as("producer").body(Map.of("name", name)).post("/projects").path("id");
  }

  private Response add(String project, String user, String key) {
    return as("producer")
        .header("Idempotency-Key", key)
        .body(
            Map.of(
                "user_id",
                user,
                "role",
                "artist",
                "display_name",
                NAME,
                "email",
                user + "@acme.example"))
        .post("/projects/" + project + "/members");
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role)).contentType(ContentType.JSON);
  }
}
