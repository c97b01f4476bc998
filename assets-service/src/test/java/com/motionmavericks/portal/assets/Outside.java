package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;

import com.motionmavericks.portal.testkit.Backends;
import java.util.List;
import java.util.Map;

/** What a test sees and does outside of the service: Mux's side of an upload, and the traces. */
public final class Outside {
  private Outside() {}

  public static void sendWebhooksTo(int port) {
    String url = "http://localhost:" + port + "/webhooks/mux";
    given().body(Map.of("url", url)).put(mux("/_control/webhook")).then().statusCode(200);
  }

  public static void completeUpload(String url) {
    String id = url.substring(url.lastIndexOf('/') + 1);
    given().post(mux("/_control/uploads/" + id + "/complete")).then().statusCode(200);
  }

  /** The requests for uploads that Mux got with this somewhere in them, as text, oldest first. */
  public static List<String> uploadsAsked(String part) {
    List<Map<String, ?>> all =
        given().get(mux("/_control/requests?path=/video/v1/uploads")).jsonPath().getList("");
    return all.stream().map(Object::toString).filter(text -> text.contains(part)).toList();
  }

  /** The spans of a trace that have arrived so far. */
  public static List<SpanSeen> trace(String id) {
    List<Map<String, ?>> spans =
        given().get(Backends.traces() + "/traces/" + id).jsonPath().getList("");
    return spans.stream().map(SpanSeen::of).toList();
  }

  /** The traces that say that this one caused them. */
  public static List<String> tracesCausedBy(String traceId) {
    List<String> latest =
        given().get(Backends.traces() + "/traces?limit=200").jsonPath().getList("trace_id");
    return latest.stream().filter(id -> isCausedBy(traceId, trace(id))).toList();
  }

  private static boolean isCausedBy(String traceId, List<SpanSeen> trace) {
    return trace.stream().anyMatch(span -> span.attribute("portal.cause.trace_id").equals(traceId));
  }

  private static String mux(String path) {
    return Backends.mux() + path;
  }
}
