package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import java.time.Instant;
import java.util.List;

/**
 * A video after its upload.
 *
 * @param playbackIds one for each policy of the settings, in their order
 * @param downloadable whether the files of the settings are there
 */
record Asset(
    String id,
    String uploadId,
    Status status,
    Instant createdAt,
    AssetSettings settings,
    List<String> playbackIds,
    boolean downloadable) {

  /** What Mux made of the video so far. */
  enum Status {
    PREPARING("preparing"),
    READY("ready"),
    ERRORED("errored");

    private final String word;

    Status(String word) {
      this.word = word;
    }
  }

  static Asset preparing(String uploadId, AssetSettings settings) {
    var ids = settings.policies().stream().map(_ -> MuxIds.next()).toList();
    return new Asset(
        MuxIds.next(), uploadId, Status.PREPARING, Instant.now(), settings, ids, false);
  }

  Asset after(Status outcome) {
    return new Asset(id, uploadId, outcome, createdAt, settings, playbackIds, downloadable);
  }

  Asset withFiles() {
    return new Asset(id, uploadId, status, createdAt, settings, playbackIds, true);
  }

  /** Mux's JSON; a ready asset also tells what was found in the video. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("status", status.word)
            .put("created_at", Long.toString(createdAt.getEpochSecond()))
            .put("upload_id", uploadId)
            .put("ingest_type", "on_demand_direct_upload")
            .put("mp4_support", "none")
            .put("master_access", "none")
            .put("encoding_tier", "smart")
            .put("video_quality", settings.json().path("video_quality").asText("plus"));
    var playback = json.putArray("playback_ids");
    for (int i = 0; i < playbackIds.size(); i++) {
      var policy = settings.policies().get(i);
      playback.addObject().put("id", playbackIds.get(i)).put("policy", policy);
    }
    if (settings.passthrough() != null) {
      json.put("passthrough", settings.passthrough());
    }
    if (settings.meta() != null) {
      json.set("meta", settings.meta());
    }
    if (!settings.renditions().isEmpty()) {
      var files = json.putObject("static_renditions").putArray("files");
      settings.renditions().forEach(file -> files.add(file.json(id, downloadable)));
    }
    if (status == Status.ERRORED) {
      json.putObject("errors")
          .put("type", "invalid_input")
          .putArray("messages")
          .add("The input file could not be read.");
    }
    if (status == Status.READY) {
      json.put("duration", 23.857167).put("max_stored_frame_rate", 29.97);
      json.put("aspect_ratio", "16:9").put("resolution_tier", "1080p");
      var tracks = json.putArray("tracks");
      tracks
          .addObject()
          .put("id", id + "v")
          .put("type", "video")
          .put("max_width", 1920)
          .put("max_height", 1080)
          .put("duration", 23.8238);
      tracks
          .addObject()
          .put("id", id + "a")
          .put("type", "audio")
          .put("max_channels", 2)
          .put("duration", 23.823792);
    }
    return json;
  }
}
