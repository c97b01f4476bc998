package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file to download that is made of a video: Mux calls it a static rendition.
 *
 * @param passthrough comes back in its webhooks, which do not have the asset's
 */
record Rendition(String resolution, @Nullable String passthrough) {
  private static final int MAX_PASSTHROUGH = 255;
  private static final Set<String> RESOLUTIONS =
      Set.of(
          "highest",
          "audio-only",
          "2160p",
          "1440p",
          "1080p",
          "720p",
          "540p",
          "480p",
          "360p",
          "270p");

  /**
   * Reads what the settings of an asset ask for; none where they say nothing.
   *
   * @throws Refused with Mux's 400
   */
  static List<Rendition> all(JsonNode settings) {
    JsonNode given = settings.path("static_renditions");
    if (given.isMissingNode() || given.isNull()) {
      return List.of();
    }
    if (!given.isArray()) {
      throw MuxError.invalid("static_renditions: must be an array");
    }
    return StreamSupport.stream(given.spliterator(), false).map(Rendition::of).toList();
  }

  private static Rendition of(JsonNode given) {
    String resolution = given.path("resolution").asText();
    if (!RESOLUTIONS.contains(resolution)) {
      throw MuxError.invalid("static_renditions.resolution: must be one of " + RESOLUTIONS);
    }
    JsonNode passthrough = given.path("passthrough");
    if (passthrough.isMissingNode() || passthrough.isNull()) {
      return new Rendition(resolution, null);
    }
    if (!passthrough.isTextual() || passthrough.asText().length() > MAX_PASSTHROUGH) {
      throw MuxError.invalid("static_renditions.passthrough: must be at most 255 characters");
    }
    return new Rendition(resolution, passthrough.asText());
  }

  /** The last part of its address. */
  String name() {
    return resolution.equals("audio-only") ? "audio.m4a" : resolution + ".mp4";
  }

  /**
   * Mux's JSON.
   *
   * @param ready or still preparing
   */
  ObjectNode json(String assetId, boolean ready) {
    String name = name();
    ObjectNode json =
        Json.object()
            .put("id", assetId + name)
            .put("type", "standard")
            .put("status", ready ? "ready" : "preparing")
            .put("resolution", resolution)
            .put("name", name)
            .put("ext", name.substring(name.lastIndexOf('.') + 1));
    if (passthrough != null) {
      json.put("passthrough", passthrough);
    }
    if (ready) {
      json.put("filesize", "22071").put("bitrate", 7_400);
    }
    return json;
  }
}
