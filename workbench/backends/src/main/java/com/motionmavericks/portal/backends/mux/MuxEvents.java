package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tells the receiver what happened, in Mux's envelope. */
final class MuxEvents {
  private final Webhooks webhooks;

  MuxEvents(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void upload(String what, Upload upload) {
    send("video.upload." + what, "upload", upload.id(), upload.json());
  }

  void asset(String what, Asset asset) {
    send("video.asset." + what, "asset", asset.id(), asset.json());
  }

  /** Its data is the file, which names its asset. */
  void rendition(String what, Asset asset, Rendition file) {
    ObjectNode data = file.json(asset.id(), asset.downloadable()).put("asset_id", asset.id());
    send("video.asset.static_rendition." + what, "asset", asset.id(), data);
  }

  private void send(String type, String objectType, String objectId, ObjectNode data) {
    String id = UUID.randomUUID().toString();
    ObjectNode envelope =
        Json.object().put("type", type).put("id", id).put("created_at", Instant.now().toString());
    envelope.putObject("object").put("type", objectType).put("id", objectId);
    envelope.putObject("environment").put("name", "Development").put("id", "development");
    envelope.set("data", data);
    envelope.putNull("accessor_source").putNull("accessor").putNull("request_id");
    envelope.putArray("attempts");
    webhooks.send(id, type, envelope, Duration.ZERO);
  }
}
