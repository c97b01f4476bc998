package com.motionmavericks.portal.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What the others are told of projects, as it is written. */
@QuarkusTest
class ProjectEventsTest {
  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;

  @Test
  void tellsOfEachChangeAsItsSchemaSays() {
    String id = post("k").then().statusCode(201).extract().path("id");
    patch(id, "*", Map.of("status", "active")).then().statusCode(200);
    patch(id, "*", Map.of("name", "Film")).then().statusCode(200);

    assertThat(told("project.created"))
        .singleElement()
        .asString()
        .contains(id, "\"version\":1", "\"draft\"", "producer-of-" + tenant)
        .doesNotContain("previous_status", "Carla");
    assertThat(told("project.updated"))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"version\":2", "\"status\":\"active\"", "\"previous_status\":\"draft\"");
    assertThat(told("project.updated").getLast())
        .contains("\"version\":3", "\"previous_status\":\"active\"", "\"Film\"");
  }

  @Test
  void tellsNothingOfWhatWasRefusedOrRepeated() {
    String id = post("k").path("id");
    post("k").then().statusCode(201).header("Idempotency-Replayed", "true");
    patch(id, "\"9\"", Map.of("name", "Film")).then().statusCode(412);
    patch(id, "*", Map.of("status", "delivered")).then().statusCode(409);

    assertThat(told("project.created")).hasSize(1);
    assertThat(told("project.updated")).isEmpty();
  }

  private List<String> told(String type) {
    List<String> told = new ArrayList<>();
    pool.preparedQuery("SELECT payload FROM outbox WHERE tenant_id = $1 AND type = $2 ORDER BY id")
        .executeAndAwait(Tuple.of(tenant, type))
        .forEach(row -> told.add(EventSchema.require(type, row.getString("payload"))));
    return told;
  }

  private Response post(String key) {
    return as().header("Idempotency-Key", key)
        .body(Map.of("name", "Spot", "client", "Carla"))
        .post("/projects");
  }

  private Response patch(String id, String ifMatch, Object change) {
    return as().header("If-Match", ifMatch).body(change).patch("/projects/" + id);
  }

  private RequestSpecification as() {
    return given().auth().oauth2(Tokens.of(tenant, "producer")).contentType(ContentType.JSON);
  }
}
