package com.motionmavericks.portal.assets.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

/** Where a video is watched: as Mux checks it, with the public half of the key. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class PlaybackTest {
  private final Studio studio = new Studio();

  @Inject Pool pool;
  @Inject Config config;

  @Test
  void eachKindHasATokenOfItsOwn() throws Exception {
    String asset = ready("play-1");

    Response shown = studio.get(asset);

    String stream = shown.path("playback.stream_url");
    String thumbnail = shown.path("playback.thumbnail_url");
    assertThat(stream).startsWith("https://stream.mux.com/play-1.m3u8?token=");
    assertThat(thumbnail).startsWith("https://image.mux.com/play-1/thumbnail.jpg?token=");
    Instant expiry = Instant.parse(shown.path("playback.expires_at"));
    assertThat(Duration.between(Instant.now(), expiry))
        .isBetween(Duration.ofMinutes(359), Duration.ofMinutes(360));
    assertThat(claims(stream, "v"))
        .isEqualTo(
            Map.of(
                "sub", "play-1",
                "aud", "v",
                "exp", expiry.getEpochSecond(),
                "kid", "development-signing-key"));
    assertThat(claims(thumbnail, "t")).containsEntry("aud", "t").containsEntry("sub", "play-1");
  }

  @Test
  void nothingIsSignedThatCannotBePlayed() {
    String asset = studio.create().path("id");

    studio.get(asset).then().body("playback", nullValue());
    studio
        .as("client")
        .get("/assets?project_id=" + studio.project())
        .then()
        .body("items.playback", contains(nullValue()));
  }

  @Test
  void shareLinksObtainWhatCanBeWatchedOfTheirTenant() {
    String asset = ready("play-2");
    String other = studio.create().path("id");

    studio
        .asService("sharelinks-service")
        .queryParam("asset_id", asset, other, UUID.randomUUID())
        .get("/internal/assets/playback")
        .then()
        .statusCode(200)
        .body("asset_id", contains(asset))
        .body("version", contains(1));
    new Studio()
        .asService("sharelinks-service")
        .queryParam("asset_id", asset)
        .get("/internal/assets/playback")
        .then()
        .statusCode(200)
        .body("", hasSize(0));
  }

  @Test
  void shareLinksObtainWhereItIsDownloadedWhereTheyAsk() throws Exception {
    String asset = ready("play-4");
    shared(asset, "true")
        .then()
        .body("[0]", hasKey("stream_url"))
        .body("[0]", not(hasKey("download_url")));
    pool.preparedQuery("UPDATE asset SET mux_file = 'highest.mp4' WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)));

    String url = shared(asset, "true").path("[0].download_url");

    assertThat(url)
        .startsWith("https://stream.mux.com/play-4/highest.mp4?download=Cut-3-v1&token=");
    assertThat(claims(url, "v")).containsEntry("aud", "v").containsEntry("sub", "play-4");
    shared(asset, "false").then().body("[0]", not(hasKey("download_url")));
    shared(asset, "").then().body("[0]", not(hasKey("download_url")));
    shared(asset, "yes").then().statusCode(400).body("errors[0].pointer", equalTo("download"));
  }

  private Response shared(String asset, String download) {
    return studio
        .asService("sharelinks-service")
        .queryParam("asset_id", asset)
        .queryParam("download", download)
        .get("/internal/assets/playback");
  }

  @Test
  void asksForAFewAtOnce() {
    var request = studio.asService("sharelinks-service");
    for (int i = 0; i < 26; i++) {
      request.queryParam("asset_id", UUID.randomUUID());
    }

    request
        .get("/internal/assets/playback")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("asset_id"));
  }

  @Test
  void theTimelineSaysWhenSomebodyElseFirstCouldWatch() {
    String asset = ready("play-3");

    studio.as("producer").get("/assets/" + asset).then().statusCode(200);
    timeline(asset).then().body("stages.stage", contains("created", "accepted"));

    String trace = studio.get(asset).header("x-trace-id");
    studio.get(asset).then().statusCode(200);

    timeline(asset)
        .then()
        .body("stages.stage", contains("created", "accepted", "first_played"))
        .body("stages[2].trace_id", equalTo(trace));
  }

  private Response timeline(String asset) {
    return studio.as("artist").get("/assets/" + asset + "/timeline");
  }

  private String ready(String playbackId) {
    String asset = studio.create().path("id");
    pool.preparedQuery("UPDATE asset SET status = 'ready', playback_id = $2 WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset), playbackId));
    return asset;
  }

  private Map<String, Object> claims(String url, String audience)
      throws GeneralSecurityException, InvalidJwtException {
    String token = url.substring(url.indexOf("token=") + "token=".length());
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setVerificationKey(publicKey())
            .setExpectedAudience(audience)
            .setRequireExpirationTime()
            .setJwsAlgorithmConstraints(
                new AlgorithmConstraints(
                    ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
            .build()
            .processToClaims(token);
    return claims.getClaimsMap();
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            SigningKey.of("k", config.getValue("portal.playback.private-key", String.class)).key();
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
  }
}
