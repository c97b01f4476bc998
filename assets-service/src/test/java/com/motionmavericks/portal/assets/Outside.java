package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;

import com.motionmavericks.portal.testkit.Backends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a test sees and does outside of the service: Mux's side of an upload, and the traces. */
public final class Outside {
  private Outside() {}

  public static void sendWebhooksTo(int port) {
    String url = "http://localhost:" + port + "/webhooks/mux";
    given().body(Map.of("url", url)).put(mux("/_control/webhook")).then().statusCode(200);
  }

  /** Mux reports nothing any more. */
  public static void sendNoWebhooks() {
    given().body("{\"url\":null}").put(mux("/_control/webhook")).then().statusCode(200);
  }

  /** How webhooks are disturbed: {@code copies}, {@code delay_ms}, {@code spread_ms}. */
  public static void disturbWebhooks(Map<String, ?> how) {
    given().body(how).put(mux("/_control/webhook/disorder")).then().statusCode(200);
  }

  public static void completeUpload(String url) {
    complete(url, "ready");
  }

  public static void completeUnreadable(String url) {
    complete(url, "errored");
  }

  private static void complete(String url, String outcome) {
    given()
        .post(mux("/_control/uploads/" + idOf(url) + "/complete?outcome=" + outcome))
        .then()
        .statusCode(200);
  }

  /** Its time is over, and nobody is told. */
  public static void timeOut(String url) {
    given().post(mux("/_control/uploads/" + idOf(url) + "/time-out")).then().statusCode(200);
  }

  public static String idOf(String uploadUrl) {
    return uploadUrl.substring(uploadUrl.lastIndexOf('/') + 1);
  }

  /** Another upload of the first version, as a lost answer of an earlier attempt leaves it. */
  public static void createUpload(String asset) {
    given()
        .auth()
        .preemptive()
        .basic("development-mux-token-id", "development-mux-token-secret")
        .body(
            Map.of(
                "new_asset_settings",
                Map.of("playback_policies", List.of("signed"), "passthrough", asset)))
        .post(mux("/video/v1/uploads"))
        .then()
        .statusCode(201);
  }

  /** Something goes wrong at Mux with the next calls that fit. */
  public static void fault(Map<String, ?> fault) {
    given().body(fault).post(mux("/_control/faults")).then().statusCode(200);
  }

  public static void endFaults() {
    given().delete(mux("/_control/faults")).then().statusCode(204);
  }

  /** The requests for uploads that Mux got with this somewhere in them, as text, oldest first. */
  public static List<String> uploadsAsked(String part) {
    return asked("/video/v1/uploads").stream().filter(text -> text.contains(part)).toList();
  }

  /** The requests below a path that Mux got, as text, oldest first. */
  public static List<String> asked(String path) {
    return requests(path).stream().map(Object::toString).toList();
  }

  /** When Mux got them, oldest first. */
  public static List<Instant> askedAt(String path) {
    return requests(path).stream()
        .map(request -> Instant.parse(String.valueOf(request.get("time"))))
        .toList();
  }

  private static List<Map<String, ?>> requests(String path) {
    return given().queryParam("path", path).get(mux("/_control/requests")).jsonPath().getList("");
  }

  /** The status of each upload that Mux has for the asset, the newest first. */
  public static List<String> uploadsOf(String asset) {
    return ofMux("uploads").stream()
        .filter(upload -> upload.toString().contains(asset))
        .map(upload -> String.valueOf(upload.get("status")))
        .toList();
  }

  /** How many videos Mux has of the asset. */
  public static long videosOf(String asset) {
    return videos(asset).count();
  }

  /** By which path Mux knows the first video of the asset. */
  public static String videoPathOf(String asset) {
    return "/video/v1/assets/" + videos(asset).findFirst().orElseThrow().get("id");
  }

  private static Stream<Map<String, ?>> videos(String asset) {
    return ofMux("assets").stream().filter(video -> video.toString().contains(asset));
  }

  /** Does Mux work on no video any more? */
  public static boolean isDone() {
    return ofMux("assets").stream().noneMatch(video -> "preparing".equals(video.get("status")));
  }

  private static List<Map<String, ?>> ofMux(String what) {
    return given()
        .auth()
        .preemptive()
        .basic("development-mux-token-id", "development-mux-token-secret")
        .get(mux("/video/v1/" + what + "?limit=1000"))
        .jsonPath()
        .getList("data");
  }

  /** The spans of a trace that have arrived so far. */
  public static List<SpanSeen> trace(String id) {
    List<Map<String, ?>> spans =
        given().get(Backends.traces() + "/traces/" + id).jsonPath().getList("");
    return spans.stream().map(SpanSeen::of).toList();
  }

  /** The traces that say that this one caused them, and have a span of this name. */
  public static List<String> tracesCausedBy(String traceId, String span) {
    List<String> latest =
        given()
            .get(Backends.traces() + "/traces?limit=200&linked_to=" + traceId)
            .jsonPath()
            .getList("trace_id");
    return latest.stream()
        .filter(id -> trace(id).stream().anyMatch(seen -> seen.name().equals(span)))
        .toList();
  }

  private static String mux(String path) {
    return Backends.mux() + path;
  }
}
