package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelled and deleted, here and at Mux. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class AssetEndTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Studio studio = new Studio();

  @Inject Pool pool;

  @BeforeEach
  void hearMux() {
    Outside.sendWebhooksTo(RestAssured.port);
  }

  @AfterEach
  void mend() {
    Outside.endFaults();
  }

  @Test
  void anUploadIsCalledOffHereAndAtMux() {
    String asset = studio.create().path("id");

    cancel(asset)
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled"))
        .body("upload", nullValue());
    cancel(asset).then().statusCode(200).body("status", equalTo("cancelled"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Outside.uploadsOf(asset)).containsExactly("cancelled"));
  }

  @Test
  void whatHasItsBytesIsNotCalledOff() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    await().atMost(PATIENCE).until(() -> studio.status(asset).equals("ready"));

    cancel(asset).then().statusCode(409).body("code", equalTo("upload_over"));
  }

  @Test
  void bytesThatCameJustBeforeAreRemovedAfterwards() {
    Outside.sendNoWebhooks();
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    assertThat(Outside.videosOf(asset)).isOne();

    cancel(asset).then().statusCode(200);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(Outside.videosOf(asset)).isZero());
  }

  @Test
  void whatIsDeletedIsGoneWithAllItsVersions() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    await().atMost(PATIENCE).until(() -> studio.status(asset).equals("ready"));
    studio.addVersion(asset).then().statusCode(201);

    studio.as("producer").delete("/assets/" + asset).then().statusCode(204);

    studio.get(asset).then().statusCode(404);
    studio.as("producer").delete("/assets/" + asset).then().statusCode(404);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(Outside.videosOf(asset)).isZero();
              assertThat(Outside.uploadsOf(asset)).containsExactly("cancelled", "asset_created");
            });
    assertThat(studio.told(pool))
        .containsExactly("asset.created", "asset.ready", "asset.created", "asset.deleted");
    assertThat(studio.payload(pool, "asset.deleted")).contains("\"version\":2");
  }

  @Test
  void muxIsToldLaterWhereItIsDown() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    await().atMost(PATIENCE).until(() -> studio.status(asset).equals("ready"));
    // Only this video: another that is still to be removed would use up one of them.
    Outside.fault(
        Map.of(
            "kind", "error", "method", "DELETE", "path", Outside.videoPathOf(asset), "times", 3));

    studio.as("producer").delete("/assets/" + asset).then().statusCode(204);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(attempts(asset)).isEqualTo(1));
    assertThat(Outside.videosOf(asset)).isOne();
    pool.query("UPDATE mux_removal SET next_attempt_at = now()").executeAndAwait();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(Outside.videosOf(asset)).isZero());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(attempts(asset)).isZero());
  }

  /** Of its removal; none where that is done. */
  private int attempts(String asset) {
    var rows =
        pool.preparedQuery("SELECT attempts FROM mux_removal WHERE asset_id = $1::text::uuid")
            .executeAndAwait(io.vertx.mutiny.sqlclient.Tuple.of(asset));
    return rows.size() == 0 ? 0 : rows.iterator().next().getInteger("attempts");
  }

  private Response cancel(String asset) {
    return studio.as("artist").post("/assets/" + asset + "/cancel");
  }
}
