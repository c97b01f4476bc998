package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A direct upload: an address that takes the bytes of one asset.
 *
 * @param timeoutSeconds from its creation until the address is void
 * @param received bytes that have come so far
 * @param assetId set with the status ASSET_CREATED
 */
record Upload(
    String id,
    String url,
    Status status,
    int timeoutSeconds,
    @Nullable String corsOrigin,
    boolean test,
    Instant createdAt,
    AssetSettings settings,
    long received,
    @Nullable String assetId) {

  /** Where an upload stands; what Mux calls them in lower case. */
  enum Status {
    WAITING("waiting"),
    ASSET_CREATED("asset_created"),
    CANCELLED("cancelled"),
    ERRORED("errored"),
    TIMED_OUT("timed_out");

    private final String word;

    Status(String word) {
      this.word = word;
    }
  }

  /** The same, timed out where its time is over and no bytes came. */
  Upload at(Instant now) {
    boolean over = now.isAfter(createdAt.plusSeconds(timeoutSeconds));
    return status == Status.WAITING && over ? with(Status.TIMED_OUT) : this;
  }

  Upload with(Status next) {
    return new Upload(
        id, url, next, timeoutSeconds, corsOrigin, test, createdAt, settings, received, assetId);
  }

  Upload received(long bytes) {
    return new Upload(
        id, url, status, timeoutSeconds, corsOrigin, test, createdAt, settings, bytes, assetId);
  }

  Upload became(String asset) {
    return new Upload(
        id,
        url,
        Status.ASSET_CREATED,
        timeoutSeconds,
        corsOrigin,
        test,
        createdAt,
        settings,
        received,
        asset);
  }

  /** Mux's JSON; the address is only told while it takes bytes. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("status", status.word)
            .put("timeout", timeoutSeconds)
            .put("test", test);
    if (status == Status.WAITING) {
      json.put("url", url);
    }
    if (corsOrigin != null) {
      json.put("cors_origin", corsOrigin);
    }
    if (assetId != null) {
      json.put("asset_id", assetId);
    }
    if (status == Status.ERRORED) {
      json.putObject("error").put("type", "upload_error").put("message", "on purpose");
    }
    json.set("new_asset_settings", settings.json());
    return json;
  }
}
