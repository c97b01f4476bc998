package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The assets service. An asset belongs to the project whose id begins as its own, so that tests
 * need not plant any; one project's assets cannot be told, one asset is unknown, one is not ready,
 * and of one there is no file to download.
 */
public final class AssetsNeighbour extends Neighbour {
  static final UUID BROKEN = UUID.fromString("00000000-0000-7000-8000-000000000503");
  static final UUID PREPARING = new UUID(0, 409);
  static final UUID STREAMED = new UUID(0, 425);
  static final UUID UNKNOWN = new UUID(0, 404);
  private static final Pattern ASSET_ID = Pattern.compile("asset_id=([0-9a-f-]{36})");
  private static final Pattern PROJECT_ID = Pattern.compile("project_id=([0-9a-f-]{36})");

  public AssetsNeighbour() {
    super("assets");
  }

  static UUID projectOf(UUID asset) {
    return new UUID(asset.getMostSignificantBits(), 0);
  }

  @Override
  protected Answer answer(Request request) {
    if (request.path().contains(BROKEN.toString())) {
      return new Answer(503, "{}");
    }
    if (!request.header("Authorization").startsWith("Bearer ")) {
      return new Answer(401, "{}");
    }
    List<UUID> named = ids(ASSET_ID, request).toList();
    if (request.path().startsWith("/internal/assets/playback")) {
      return new Answer(
          200,
          named.stream()
              .map(id -> playback(id, request.path().contains("download=true")))
              .collect(Collectors.joining(",", "[", "]")));
    }
    Stream<UUID> assets =
        named.isEmpty()
            ? ids(PROJECT_ID, request).map(id -> new UUID(id.getMostSignificantBits(), 1))
            : named.stream().filter(id -> !id.equals(UNKNOWN));
    return new Answer(
        200, assets.map(AssetsNeighbour::json).collect(Collectors.joining(",", "[", "]")));
  }

  private static Stream<UUID> ids(Pattern parameter, Request request) {
    return parameter
        .matcher(request.path())
        .results()
        .map((MatchResult found) -> UUID.fromString(found.group(1)));
  }

  private static String playback(UUID id, boolean download) {
    String file =
        "\"download_url\":\"https://stream.mux.com/%s/highest.mp4?download=Cut-v1&token=a.b\","
            .formatted(id);
    return """
        {%s"asset_id":"%s","version":1,"stream_url":"https://stream.mux.com/%s.m3u8?token=a.b&c",
         "thumbnail_url":"https://image.mux.com/%s/thumbnail.jpg","expires_at":"2030-01-01T00:00:00Z"}"""
        .formatted(download && !id.equals(STREAMED) ? file : "", id, id, id);
  }

  private static String json(UUID id) {
    return """
        {"id":"%s","project_id":"%s","title":"Cut <1>","status":"%s","file_name":"cut.mov"}"""
        .formatted(id, projectOf(id), id.equals(PREPARING) ? "preparing" : "ready");
  }
}
