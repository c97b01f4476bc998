package com.motionmavericks.portal.assets.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.SignedByMux;
import com.motionmavericks.portal.assets.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class MuxWebhooksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Studio studio = new Studio();

  @Inject Pool pool;

  @SuppressWarnings("NullAway.Init")
  private String asset;

  @SuppressWarnings("NullAway.Init")
  private String upload;

  @BeforeEach
  void createAnAsset() {
    Outside.sendNoWebhooks();
    Response created = studio.create();
    asset = created.path("id");
    upload = created.path("upload.url");
  }

  @AfterEach
  void calm() {
    Outside.disturbWebhooks(Map.of());
  }

  @Test
  void readyTakesEffectOnce() {
    String event = event("video.asset.ready", asset);

    deliver(event).then().statusCode(200);
    deliver(event).then().statusCode(200);
    deliver(event("video.asset.ready", asset)).then().statusCode(200);

    settle();
    assertThat(studio.status(asset)).isEqualTo("ready");
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.ready");
  }

  @Test
  void theEventSaysWhichAssetAndWhoUploadedIt() {
    deliver(event("video.asset.ready", asset)).then().statusCode(200);

    settle();
    assertThat(studio.payload(pool, "asset.ready"))
        .contains(
            "\"asset_id\":\"" + asset + "\"",
            "\"actor_id\":\"producer-of-" + studio.tenant() + "\"",
            "Cut 3");
  }

  @Test
  void theFileOfAVideoIsNoEventForOthers() {
    deliver(event("video.asset.ready", asset)).then().statusCode(200);
    settle();

    deliver(fileEvent("mux-2")).then().statusCode(200);
    settle();
    assertThat(file()).isNull();
    deliver(fileEvent("mux-1")).then().statusCode(200);
    settle();

    assertThat(file()).isEqualTo("highest.mp4");
    assertThat(studio.status(asset)).isEqualTo("ready");
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.ready");
  }

  @Test
  void aVideoHasAFileInTheEnd() {
    Outside.sendWebhooksTo(RestAssured.port);

    Outside.completeUpload(upload);

    await().atMost(PATIENCE).until(() -> "highest.mp4".equals(file()));
  }

  @Test
  void erroredIsAnEventToo() {
    deliver(event("video.asset.errored", asset)).then().statusCode(200);

    settle();
    studio
        .get(asset)
        .then()
        .body("status", equalTo("errored"))
        .body("trouble.code", equalTo("file_unreadable"));
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.errored");
  }

  @Test
  void acknowledgesWhatItHasNoUseFor() {
    deliver(event("video.asset.updated", asset)).then().statusCode(200);
    deliver(event("video.asset.ready", UUID.randomUUID().toString())).then().statusCode(200);
    deliver("{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"video.upload.created\",\"data\":{}}")
        .then()
        .statusCode(200);

    assertThat(studio.status(asset)).isEqualTo("uploading");
    assertThat(waiting()).isZero();
  }

  @Test
  void whatMuxTellsOfAnotherUploadIsNoNews() {
    deliver(uploadEvent("video.upload.cancelled", "extra-" + asset)).then().statusCode(200);

    settle();
    assertThat(studio.status(asset)).isEqualTo("uploading");
    deliver(uploadEvent("video.upload.cancelled", Outside.idOf(upload))).then().statusCode(200);
    settle();
    assertThat(studio.status(asset)).isEqualTo("cancelled");
  }

  @Test
  void anUploadThatNobodyUsesIsCalledOff() {
    deliver(uploadEvent("video.upload.created", "extra-" + asset)).then().statusCode(200);
    deliver(uploadEvent("video.upload.created", Outside.idOf(upload))).then().statusCode(200);

    settle();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(Outside.asked("/video/v1/uploads/extra-" + asset)).isNotEmpty());
    assertThat(Outside.uploadsOf(asset)).containsExactly("waiting");
  }

  @Test
  void duplicatesAndDisorderEndReady() {
    Outside.sendWebhooksTo(RestAssured.port);
    Outside.disturbWebhooks(Map.of("copies", 3, "spread_ms", 600));

    Outside.completeUpload(upload);

    await().atMost(PATIENCE).until(() -> studio.status(asset).equals("ready"));
    await().atMost(PATIENCE).until(() -> told().size() >= 3 && waiting() == 0);
    assertThat(told()).doesNotHaveDuplicates();
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.ready");
  }

  /** The version is locked, so whatever follows from the webhook cannot follow. */
  @Test
  void isAnsweredWhateverFollows() {
    SqlConnection holder = pool.getConnectionAndAwait();
    try {
      holder.query("BEGIN").executeAndAwait();
      holder
          .preparedQuery("SELECT 1 FROM asset WHERE id = $1::text::uuid FOR UPDATE")
          .executeAndAwait(Tuple.of(asset));

      Instant begun = Instant.now();
      deliver(event("video.asset.ready", asset)).then().statusCode(200);

      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(studio.status(asset)).isEqualTo("uploading");
      assertThat(waiting()).isOne();
    } finally {
      holder.query("ROLLBACK").executeAndAwait();
      holder.closeAndAwait();
    }
    settle();
    assertThat(studio.status(asset)).isEqualTo("ready");
  }

  /** Mux comes again with what was not kept. */
  @Test
  void isNotAcknowledgedWhereItCannotBeKept() {
    String event = event("video.asset.ready", asset);
    SqlConnection holder = pool.getConnectionAndAwait();
    try {
      holder.query("BEGIN").executeAndAwait();
      holder.query("LOCK TABLE mux_event IN ACCESS EXCLUSIVE MODE").executeAndAwait();

      Instant begun = Instant.now();
      deliver(event).then().statusCode(503).body("code", equalTo("unavailable"));

      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(1_300));
    } finally {
      holder.query("ROLLBACK").executeAndAwait();
      holder.closeAndAwait();
    }
    deliver(event).then().statusCode(200);
    settle();
    assertThat(studio.status(asset)).isEqualTo("ready");
  }

  @Test
  void refusesWhatMuxDidNotSign() {
    String event = event("video.asset.ready", asset);
    String forged = SignedByMux.header(event, Instant.now(), "another secret");
    String stale = SignedByMux.header(event, Instant.now().minusSeconds(400), SignedByMux.SECRET);
    String future = SignedByMux.header(event, Instant.now().plusSeconds(400), SignedByMux.SECRET);
    String signed = SignedByMux.header(event, Instant.now(), SignedByMux.SECRET);

    deliver(event, forged).then().statusCode(401).body("code", equalTo("signature_refused"));
    deliver(event, stale).then().statusCode(401);
    deliver(event, future).then().statusCode(401);
    deliver(event + " ", signed).then().statusCode(401);
    deliver(event.substring(0, event.length() - 1), signed).then().statusCode(401);
    deliver(event, "t=1").then().statusCode(400).body("code", equalTo("signature_malformed"));
    given().body(event).post("/webhooks/mux").then().statusCode(401);
    String large = event + " ".repeat(2 << 20);
    deliver(large).then().statusCode(413);

    assertThat(studio.status(asset)).isEqualTo("uploading");
    assertThat(studio.told(pool)).containsExactly("asset.created");
    assertThat(waiting()).isZero();
  }

  @Test
  void refusesASignedBodyThatIsNoEvent() {
    for (String body : List.of("", "null", "{", "[]", "{\"type\":\"video.asset.ready\"}")) {
      deliver(body).then().statusCode(400).body("code", equalTo("invalid_request"));
    }
  }

  private static Response deliver(String body) {
    return deliver(body, SignedByMux.header(body, Instant.now(), SignedByMux.SECRET));
  }

  private static Response deliver(String body, String signature) {
    return given()
        .contentType("application/json")
        .header("Mux-Signature", signature)
        .body(body)
        .post("/webhooks/mux");
  }

  private static String event(String type, String asset) {
    return """
        {"id":"%s","type":"%s","attempts":[],"data":{"id":"mux-1","passthrough":"%s|00-nonsense",
        "playback_ids":[{"id":"play-1","policy":"signed"}],"errors":{"type":"invalid_input"}}}
        """
        .formatted(UUID.randomUUID(), type, asset);
  }

  private String uploadEvent(String type, String uploadId) {
    return """
        {"id":"%s","type":"%s","data":{"id":"%s","new_asset_settings":{"passthrough":"%s"}}}
        """
        .formatted(UUID.randomUUID(), type, uploadId, asset);
  }

  private String fileEvent(String muxAsset) {
    return """
        {"id":"%s","type":"video.asset.static_rendition.ready","data":{"id":"file-1",
        "asset_id":"%s","passthrough":"%s|00-nonsense","type":"standard","status":"ready",
        "resolution":"highest","name":"highest.mp4","ext":"mp4"}}
        """
        .formatted(UUID.randomUUID(), muxAsset, asset);
  }

  private @Nullable String file() {
    return pool.preparedQuery("SELECT mux_file FROM asset WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)))
        .iterator()
        .next()
        .getString("mux_file");
  }

  private void settle() {
    await().atMost(PATIENCE).until(() -> waiting() == 0);
  }

  /** Webhooks of the tenant that have not taken effect. */
  private long waiting() {
    return pool.preparedQuery(
            "SELECT count(*) AS n FROM mux_event WHERE tenant_id = $1 AND done_at IS NULL")
        .executeAndAwait(Tuple.of(studio.tenant()))
        .iterator()
        .next()
        .getLong("n");
  }

  /** The types of webhooks of the tenant that were kept. */
  private List<String> told() {
    var rows =
        pool.preparedQuery("SELECT type FROM mux_event WHERE tenant_id = $1")
            .executeAndAwait(Tuple.of(studio.tenant()));
    return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getString("type"))
        .toList();
  }
}
