package com.motionmavericks.portal.assets.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetStatus;
import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mux is slow, busy, down, or its answer is lost: an asset has one upload, sooner or later. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class IngestFaultsTest {
  private static final String UPLOADS = "/video/v1/uploads";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Studio studio = new Studio();

  @Inject Pool pool;
  @Inject Queue queue;
  @Inject QueuedIngests rounds;
  @Inject Ingest ingest;

  @BeforeEach
  void beAlone() {
    Outside.sendNoWebhooks();
  }

  @AfterEach
  void mend() {
    Outside.endFaults();
  }

  @Test
  void anUploadWhoseAnswerWasLostIsAdopted() {
    Outside.fault(Map.of("kind", "lost_answer", "method", "POST", "path", UPLOADS, "times", 1));
    Response created = studio.create();
    String asset = created.path("id");
    created
        .then()
        .statusCode(202)
        .body("status", equalTo("queued"))
        .body("trouble.code", equalTo("video_service_unreachable"))
        .body("upload", nullValue());
    assertThat(Outside.uploadsOf(asset)).containsExactly("waiting");

    askAgain(asset);

    assertThat(Outside.uploadsOf(asset)).containsExactly("waiting");
    String url =
        studio
            .as("artist")
            .get("/assets/" + asset)
            .then()
            .body("status", equalTo("uploading"))
            .body("trouble", nullValue())
            .extract()
            .path("upload.url");
    Outside.completeUpload(url);
    assertThat(Outside.uploadsOf(asset)).containsExactly("asset_created");
  }

  @Test
  void extrasAreCalledOff() {
    Outside.fault(Map.of("kind", "lost_answer", "method", "POST", "path", UPLOADS, "times", 1));
    String asset = studio.create().path("id");
    Outside.createUpload(asset);
    assertThat(Outside.uploadsOf(asset)).containsExactly("waiting", "waiting");

    askAgain(asset);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Outside.uploadsOf(asset))
                    .containsExactlyInAnyOrder("waiting", "cancelled"));
    String url = studio.as("artist").get("/assets/" + asset).path("upload.url");
    Outside.completeUpload(url);
  }

  @Test
  void whoeverWaitsIsAnsweredWithinFiveSeconds() {
    Outside.fault(
        Map.of("kind", "late_answer", "method", "POST", "path", UPLOADS, "delay_ms", 8_000));
    Instant begun = Instant.now();

    Response created = studio.create();

    created.then().statusCode(202).body("status", equalTo("queued"));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aBusyMuxIsAskedAgainAsLateAsItWants() {
    Outside.fault(
        Map.of("kind", "busy", "method", "POST", "path", UPLOADS, "times", 1, "retry_after", 1));
    Instant begun = Instant.now();

    Response created = studio.create();

    created.then().statusCode(201).body("upload.url", notNullValue());
    assertThat(Duration.between(begun, Instant.now()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
    assertThat(Outside.uploadsOf(created.path("id"))).containsExactly("waiting");
  }

  @Test
  void aCreationThatMayHaveTakenEffectIsNotRepeatedAtOnce() {
    Outside.fault(
        Map.of("kind", "error", "method", "POST", "path", UPLOADS, "times", 1, "status", 500));

    Response created = studio.create();

    created.then().statusCode(202);
    assertThat(Outside.uploadsAsked(created.path("id"))).hasSize(1);
    askAgain(created.path("id"));
    assertThat(studio.status(created.path("id"))).isEqualTo("uploading");
  }

  @Test
  void whatMuxRefusesForGoodIsErrored() {
    Outside.fault(
        Map.of("kind", "error", "method", "POST", "path", UPLOADS, "times", 1, "status", 400));

    Response created = studio.create();

    created
        .then()
        .statusCode(201)
        .body("status", equalTo("errored"))
        .body("trouble.code", equalTo("upload_refused"));
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.errored");
  }

  @Test
  void anUploadThatComesTooLateIsCalledOff() {
    Outside.fault(
        Map.of("kind", "error", "method", "POST", "path", UPLOADS, "times", 1, "status", 500));
    String asset = studio.create().path("id");
    Asset held = take(asset);
    studio.as("artist").post("/assets/" + asset + "/cancel").then().statusCode(200);

    Asset after = ingest.again(held, PATIENCE).await().atMost(PATIENCE);

    assertThat(after.status()).isEqualTo(AssetStatus.CANCELLED);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Outside.uploadsOf(asset)).containsExactly("cancelled"));
  }

  @Test
  void ofTwoAttemptsAtOnceOneCounts() {
    Outside.fault(
        Map.of("kind", "error", "method", "POST", "path", UPLOADS, "times", 1, "status", 500));
    String asset = studio.create().path("id");
    Asset held = take(asset);

    Uni.join()
        .all(ingest.again(held, PATIENCE), ingest.again(held, PATIENCE))
        .andFailFast()
        .await()
        .atMost(PATIENCE);

    String url = studio.as("artist").get("/assets/" + asset).path("upload.url");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Outside.uploadsOf(asset).stream().filter("waiting"::equals)).hasSize(1));
    Outside.completeUpload(url);
  }

  private Asset take(String asset) {
    due(asset);
    return queue.take(100).await().atMost(PATIENCE).stream()
        .filter(taken -> taken.key().asset().value().toString().equals(asset))
        .findFirst()
        .orElseThrow();
  }

  private void askAgain(String asset) {
    due(asset);
    rounds.round().await().atMost(PATIENCE);
  }

  /** As if its next attempt were due. */
  private void due(String asset) {
    pool.preparedQuery("UPDATE asset SET next_attempt_at = now() - interval '1 s' WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)));
  }
}
