package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.DevServicesContext;
import java.util.List;
import java.util.Map;

/** What a test asks the shared backends: tokens, Mux's side of an upload, and traces. */
final class Backends {
  private final Map<String, String> addresses;

  Backends(DevServicesContext context) {
    this.addresses = context.devServicesProperties();
  }

  /** A bearer token of somebody with this role; their id is {@code <role>-1}. */
  String token(String tenant, String role) {
    return issue(
        Map.of("client_id", "workbench", "tenant", tenant, "role", role, "user", role + "-1"));
  }

  /** A bearer token of another service. */
  String serviceToken() {
    return issue(Map.of("client_id", "projects-service"));
  }

  void sendWebhooksTo(int port) {
    String url = "http://localhost:" + port + "/webhooks/mux";
    given().body(Map.of("url", url)).put(mux("/_control/webhook")).then().statusCode(200);
  }

  void completeUpload(String url) {
    String id = url.substring(url.lastIndexOf('/') + 1);
    given().post(mux("/_control/uploads/" + id + "/complete")).then().statusCode(200);
  }

  /** The requests for uploads that Mux got with this somewhere in them, as text, oldest first. */
  List<String> uploadsAsked(String part) {
    List<Map<String, ?>> all =
        given().get(mux("/_control/requests?path=/video/v1/uploads")).jsonPath().getList("");
    return all.stream().map(Object::toString).filter(text -> text.contains(part)).toList();
  }

  /** The spans of a trace that have arrived so far. */
  List<SpanSeen> trace(String id) {
    List<Map<String, ?>> spans = given().get(traces("/" + id)).jsonPath().getList("");
    return spans.stream().map(SpanSeen::of).toList();
  }

  /** The traces that say that this one caused them. */
  List<String> tracesCausedBy(String traceId) {
    List<String> latest = given().get(traces("?limit=200")).jsonPath().getList("trace_id");
    return latest.stream().filter(id -> isCausedBy(traceId, trace(id))).toList();
  }

  private static boolean isCausedBy(String traceId, List<SpanSeen> trace) {
    return trace.stream().anyMatch(span -> span.attribute("portal.cause.trace_id").equals(traceId));
  }

  private String issue(Map<String, String> form) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_secret", "development")
        .formParams(form)
        .post(address("quarkus.oidc.auth-server-url") + "/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private String traces(String path) {
    return address("quarkus.otel.exporter.otlp.endpoint") + "/traces" + path;
  }

  private String mux(String path) {
    return address("portal.mux.url") + path;
  }

  private String address(String key) {
    String value = addresses.get(key);
    if (value == null) {
      throw new IllegalStateException("the backends do not say " + key);
    }
    return value;
  }
}
