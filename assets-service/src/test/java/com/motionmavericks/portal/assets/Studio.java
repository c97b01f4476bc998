package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;

import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A tenant that no other test knows, with one project. */
public final class Studio {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  public String tenant() {
    return tenant;
  }

  public UUID project() {
    return project;
  }

  public RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role));
  }

  public RequestSpecification asService(String service) {
    return given().auth().oauth2(Tokens.ofService(service)).queryParam("tenant_id", tenant);
  }

  /** By the producer. */
  public Response create() {
    return post("producer", Map.of());
  }

  public Response post(String role, Map<String, ?> more) {
    Map<String, Object> body =
        new java.util.HashMap<>(
            Map.of(
                "project_id", project,
                "title", "Cut 3",
                "file_name", "cut.mov",
                "file_size", 5_000_000_000L,
                "content_type", "video/quicktime"));
    body.putAll(more);
    return as(role).contentType("application/json").body(body).post("/assets");
  }

  public Response addVersion(String asset) {
    return as("artist")
        .contentType("application/json")
        .body(Map.of("file_name", "next.mov", "file_size", 7, "content_type", "video/quicktime"))
        .post("/assets/" + asset + "/versions");
  }

  public Response get(String asset) {
    return as("client").get("/assets/" + asset);
  }

  public String status(String asset) {
    return get(asset).path("status");
  }

  /** The types of the events that were told, in their order; each is as its schema says. */
  public List<String> told(Pool pool) {
    var rows =
        pool.preparedQuery("SELECT type, payload FROM outbox WHERE tenant_id = $1 ORDER BY id")
            .executeAndAwait(Tuple.of(tenant));
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row -> {
              EventSchema.require(row.getString("type"), row.getString("payload"));
              return row.getString("type");
            })
        .toList();
  }

  /** What stands in an event. */
  public String payload(Pool pool, String type) {
    return pool.preparedQuery("SELECT payload FROM outbox WHERE tenant_id = $1 AND type = $2")
        .executeAndAwait(Tuple.of(tenant, type))
        .iterator()
        .next()
        .getString("payload");
  }
}
