package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an upload says about the asset it will become.
 *
 * @param passthrough comes back in every answer and webhook of the asset
 * @param renditions files to download, made after it
 * @param json as it was sent, to be given back
 */
record AssetSettings(
    List<String> policies,
    @Nullable String passthrough,
    @Nullable JsonNode meta,
    List<Rendition> renditions,
    ObjectNode json) {
  private static final int MAX_PASSTHROUGH = 255;
  private static final Set<String> POLICIES = Set.of("public", "signed");
  private static final Set<String> QUALITIES = Set.of("basic", "plus", "premium");
  private static final Map<String, Integer> META =
      Map.of("title", 512, "creator_id", 128, "external_id", 128);

  /**
   * Reads and checks the settings; none at all are the defaults.
   *
   * @throws Refused with Mux's 400
   */
  static AssetSettings of(@Nullable JsonNode settings) {
    if (settings == null || settings.isNull()) {
      return new AssetSettings(List.of(), null, null, List.of(), Json.object());
    }
    if (!(settings instanceof ObjectNode json)) {
      throw MuxError.invalid("new_asset_settings: must be an object");
    }
    JsonNode quality = json.get("video_quality");
    if (quality != null && !QUALITIES.contains(quality.asText())) {
      throw MuxError.invalid("video_quality: must be one of basic, plus, premium");
    }
    return new AssetSettings(
        policies(json), passthrough(json), meta(json), Rendition.all(json), json);
  }

  private static List<String> policies(ObjectNode json) {
    // The older singular name is still taken, and so is one name in place of a list.
    JsonNode given =
        json.has("playback_policies")
            ? json.get("playback_policies")
            : json.path("playback_policy");
    var policies = new ArrayList<String>();
    if (given.isTextual()) {
      policies.add(given.asText());
    } else if (given.isArray()) {
      given.forEach(policy -> policies.add(policy.asText()));
    } else if (!given.isMissingNode() && !given.isNull()) {
      throw MuxError.invalid("playback_policies: must be an array");
    }
    if (!POLICIES.containsAll(policies)) {
      throw MuxError.invalid("playback_policies: must be public or signed");
    }
    return List.copyOf(policies);
  }

  private static @Nullable String passthrough(ObjectNode json) {
    JsonNode given = json.get("passthrough");
    if (given == null || given.isNull()) {
      return null;
    }
    if (!given.isTextual() || given.asText().length() > MAX_PASSTHROUGH) {
      throw MuxError.invalid("passthrough: must be a string of at most 255 characters");
    }
    return given.asText();
  }

  private static @Nullable JsonNode meta(ObjectNode json) {
    JsonNode given = json.get("meta");
    if (given == null || given.isNull()) {
      return null;
    }
    if (!given.isObject()) {
      throw MuxError.invalid("meta: must be an object");
    }
    given
        .properties()
        .forEach(
            entry -> {
              Integer max = META.get(entry.getKey());
              boolean text = entry.getValue().isTextual() || entry.getValue().isNull();
              if (max == null || !text || entry.getValue().asText().length() > max) {
                throw MuxError.invalid(
                    "meta."
                        + entry.getKey()
                        + ": only title (512), creator_id (128) and"
                        + " external_id (128 characters)");
              }
            });
    return given;
  }
}
