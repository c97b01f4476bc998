package com.motionmavericks.portal.assets.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.SignedByMux;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class MuxWebhooksTest {

  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;

  @SuppressWarnings("NullAway.Init")
  private String asset;

  @BeforeEach
  void createAnAsset() {
    asset =
        as("producer")
            .contentType("application/json")
            .body(
                Map.of(
                    "project_id", UUID.randomUUID(),
                    "title", "Cut 3",
                    "file_name", "cut.mov",
                    "file_size", 1_000,
                    "content_type", "video/quicktime"))
            .post("/assets")
            .path("id");
  }

  @Test
  void readyTakesEffectOnce() {
    String event = event("video.asset.ready", asset);

    deliver(event).then().statusCode(200);
    deliver(event).then().statusCode(200);
    deliver(event("video.asset.ready", asset)).then().statusCode(200);

    assertThat(status()).isEqualTo("ready");
    assertThat(events()).containsExactly("asset.ready");
  }

  @Test
  void theEventSaysWhichAssetAndWhoUploadedIt() {
    deliver(event("video.asset.ready", asset)).then().statusCode(200);

    assertThat(outbox("payload").getFirst())
        .contains("\"asset_id\":\"" + asset + "\"", "\"actor_id\":\"producer-1\"", "Cut 3");
  }

  @Test
  void erroredIsAnEventToo() {
    deliver(event("video.asset.errored", asset)).then().statusCode(200);

    assertThat(status()).isEqualTo("errored");
    assertThat(events()).containsExactly("asset.errored");
  }

  @Test
  void acknowledgesWhatItHasNoUseFor() {
    deliver(event("video.asset.created", asset)).then().statusCode(200);
    deliver(event("video.asset.ready", UUID.randomUUID().toString())).then().statusCode(200);
    deliver("{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"video.upload.created\",\"data\":{}}")
        .then()
        .statusCode(200);

    assertThat(status()).isEqualTo("uploading");
    assertThat(events()).isEmpty();
  }

  @Test
  void refusesWhatMuxDidNotSign() {
    String event = event("video.asset.ready", asset);
    String forged = SignedByMux.header(event, Instant.now(), "another secret");
    String stale = SignedByMux.header(event, Instant.now().minusSeconds(400), SignedByMux.SECRET);

    deliver(event, forged).then().statusCode(401).body("code", equalTo("signature_refused"));
    deliver(event, stale).then().statusCode(401);
    deliver(event + " ", SignedByMux.header(event, Instant.now(), SignedByMux.SECRET))
        .then()
        .statusCode(401);
    deliver(event, "t=1").then().statusCode(400).body("code", equalTo("signature_malformed"));
    given().body(event).post("/webhooks/mux").then().statusCode(401);

    assertThat(status()).isEqualTo("uploading");
  }

  @Test
  void refusesASignedBodyThatIsNoEvent() {
    for (String body : List.of("", "null", "{", "[]", "{\"type\":\"video.asset.ready\"}")) {
      deliver(body).then().statusCode(400).body("code", equalTo("invalid_request"));
    }
  }

  private Response deliver(String body) {
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
        "playback_ids":[{"id":"play-1","policy":"signed"}]}}
        """
        .formatted(UUID.randomUUID(), type, asset);
  }

  private String status() {
    return as("client").get("/assets/" + asset).path("status");
  }

  private List<String> events() {
    return outbox("type");
  }

  private List<String> outbox(String column) {
    var rows =
        pool.preparedQuery("SELECT " + column + " FROM outbox WHERE tenant_id = $1")
            .executeAndAwait(Tuple.of(tenant));
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList();
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role, role + "-1"));
  }
}
