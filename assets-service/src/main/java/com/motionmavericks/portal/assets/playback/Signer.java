package com.motionmavericks.portal.assets.playback;

import com.motionmavericks.portal.assets.Asset;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Makes addresses that Mux plays: RS256, the key's id in the payload, and an audience for each
 * kind. A token for streams shows no pictures, and none outlives its time.
 */
@Singleton
final class Signer {
  private static final String STREAM = "v";
  private static final String THUMBNAIL = "t";

  private final SigningKeys keys;
  private final PlaybackConfig config;
  private final Clock clock;

  Signer(SigningKeys keys, PlaybackConfig config, Clock clock) {
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  /** Empty where the version cannot be played, or there is no key. */
  Optional<Playback> sign(Asset asset) {
    return asset
        .playbackId()
        .flatMap(id -> keys.current().map(key -> sign(asset.key().number(), id, key)));
  }

  /** Where its file is downloaded; empty where there is none, or no key. */
  Optional<String> download(Asset asset) {
    return asset
        .downloadable()
        .flatMap(file -> keys.current().map(key -> download(asset, file, key)));
  }

  /** Mux adds the extension to the name that the visitor finds among their downloads. */
  private String download(Asset asset, String file, SigningKey key) {
    String id = asset.playbackId().orElseThrow();
    return config.streamUrl()
        + ("/" + id + "/" + file + "?download=" + FileName.of(asset.title(), asset.key().number()))
        + ("&token=" + token(key, id, STREAM, expiry()));
  }

  private Instant expiry() {
    return clock.instant().plus(config.life()).truncatedTo(ChronoUnit.SECONDS);
  }

  private Playback sign(int version, String id, SigningKey key) {
    Instant expiry = expiry();
    return new Playback(
        version,
        config.streamUrl() + "/" + id + ".m3u8?token=" + token(key, id, STREAM, expiry),
        config.imageUrl() + "/" + id + "/thumbnail.jpg?token=" + token(key, id, THUMBNAIL, expiry),
        expiry);
  }

  private static String token(SigningKey key, String playbackId, String audience, Instant expiry) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(playbackId);
    claims.setAudience(audience);
    claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
    claims.setClaim("kid", key.id());
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    jws.setHeader("typ", "JWT");
    jws.setPayload(claims.toJson());
    jws.setKey(key.key());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException unsignable) {
      throw new IllegalStateException("the signing key does not sign", unsignable);
    }
  }
}
