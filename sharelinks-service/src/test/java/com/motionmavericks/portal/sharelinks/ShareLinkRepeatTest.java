package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a request for a link that is sent again. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class ShareLinkRepeatTest {
  private final Studio studio = new Studio();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;

  @Test
  void getsTheSameAddressAgain() {
    Response first = post("k-1", 5);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

    Response again = post("k-1", 5);

    again
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Cache-Control", "no-store")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(post("k-1", 6).statusCode()).isEqualTo(422);
    assertThat(links()).isEqualTo(1);
  }

  /** Whoever reads the database finds no address that opens. */
  @Test
  void isKeptSealed() {
    String url = post("k-2", 5).path("url");
    String token = url.substring(url.lastIndexOf('/') + 1);

    byte[] kept =
        pool.preparedQuery("SELECT result FROM idempotent_request WHERE tenant_id = $1")
            .executeAndAwait(Tuple.of(studio.tenant()))
            .iterator()
            .next()
            .get(Buffer.class, "result")
            .getBytes();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain(token)
        .doesNotContain("/s/")
        .doesNotContain(project.toString());
  }

  private Response post(String key, int views) {
    return studio
        .as("producer")
        .header("Idempotency-Key", key)
        .body(Map.of("project_id", project, "max_views", views))
        .post("/share-links");
  }

  private int links() {
    return studio
        .as("producer")
        .queryParam("project_id", project)
        .get("/share-links")
        .then()
        .statusCode(200)
        .extract()
        .<java.util.List<?>>path("items")
        .size();
  }
}
