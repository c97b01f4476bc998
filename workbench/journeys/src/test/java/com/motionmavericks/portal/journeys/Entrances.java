package com.motionmavericks.portal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Portal;
import com.motionmavericks.portal.smoke.WorkbenchIdentity;
import com.motionmavericks.portal.stack.suite.Ports;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every way by which a stranger's, a customer's or a third party's text comes into the suite. */
final class Entrances {
  private static final String JSON = "application/json";
  private static final String MUX_SECRET = "development-mux-webhook-secret";
  private static final String RESEND_SECRET = "cG9ydGFsLWRldmVsb3BtZW50LXdlYmhvb2sta2V5";

  private final Suite.Running suite;
  private final Canaries canaries;
  private final String bearer;
  private final Set<Integer> statuses = new TreeSet<>();

  Entrances(Suite.Running suite, Canaries canaries) {
    this.suite = suite;
    this.canaries = canaries;
    URI issuer = URI.create(suite.ports().issuer());
    this.bearer =
        "Bearer "
            + new WorkbenchIdentity(suite.portal().http(), issuer)
                .token(suite.portal().tenant(), "producer", Portal.user("producer"));
  }

  /** Of all answers: they tell how far the values came. */
  Set<Integer> plantAll() {
    for (int round = 0; round < 8; round++) {
      Ports.SERVICES.forEach(this::paths);
      Ports.SERVICES.forEach(this::headers);
      bodies();
      webhooks();
      doors();
      events();
    }
    rows();
    for (int i = 0; i < 200; i++) {
      send("projects", "GET", "/projects/" + canaries.id(), Map.of("authorization", bearer));
    }
    return statuses;
  }

  private void paths(String service) {
    String home = "/" + service;
    for (Map<String, String> headers : List.of(Map.of("authorization", bearer), Map.of("x", "y"))) {
      send(service, "GET", "/" + canaries.word("unknown path"), headers);
      send(service, "GET", home + "/" + canaries.word("id"), headers);
      send(
          service,
          "GET",
          home + "/" + UUID.randomUUID() + "/" + canaries.mail("sub path"),
          headers);
      send(service, "GET", home + ";x=" + canaries.word("matrix parameter"), headers);
      send(service, "GET", home + "?limit=" + canaries.word("query, invalid"), headers);
      send(service, "GET", home + "?title=" + canaries.word("query") + "&token=x", headers);
      send(service, "DELETE", home + "/" + canaries.word("path of DELETE"), headers);
      send(service, "GET", "//" + canaries.word("odd path") + "/..;/%2e/", headers);
    }
    send(service, canaries.word("method").toUpperCase(java.util.Locale.ROOT), home, Map.of());
  }

  private void headers(String service) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("host", canaries.word("Host") + ".example:17");
    for (String name :
        List.of(
            "user-agent",
            "referer",
            "accept-language",
            "x-request-id",
            "x-forwarded-host",
            "forwarded",
            "idempotency-key",
            "if-match",
            "origin",
            "x-tenant-id")) {
      headers.put(name, canaries.word(name));
    }
    headers.put("x-forwarded-for", canaries.address("X-Forwarded-For"));
    headers.put("cookie", "session=" + canaries.word("Cookie"));
    headers.put("traceparent", "00-" + canaries.word("traceparent") + "-01");
    headers.put("tracestate", "vendor=" + canaries.word("tracestate"));
    headers.put("baggage", "user=" + canaries.mail("baggage"));
    send(service, "GET", "/" + service, headers);
    headers.put("traceparent", "00-" + traceId() + "-00f067aa0ba902b7-00");
    headers.put("tracestate", "portal=" + canaries.word("our tracestate"));
    headers.put("authorization", bearer);
    send(service, "GET", "/" + service, headers);
    send(service, "GET", "/" + service, Map.of("authorization", "Bearer " + canaries.jwt("JWT")));
    send(service, "GET", "/" + service, Map.of("authorization", canaries.word("Authorization")));
    send(
        service,
        "GET",
        "/" + service,
        Map.of("authorization", bearer, "accept", canaries.word("Accept") + "/x"));
  }

  private void bodies() {
    post("projects", "/projects", "{\"name\":\"~\"}", canaries.word("name"));
    post("projects", "/projects", "{\"name\":\"x\",\"~\":1}", canaries.word("unknown field"));
    post("projects", "/projects", "{\"name\":\"~\\u0000\"}", canaries.word("exception"));
    post("projects", "/projects", "{\"name\":~", canaries.word("no JSON"));
    post("projects", "/projects", "~{", canaries.mail("no JSON"));
    post("projects", "/projects", "{\"name\":\"" + "x".repeat(201) + "~\"}", canaries.word("long"));
    String project = suite.stage().projectId();
    String members = "/projects/" + project + "/members";
    String member = "{\"user_id\":\"~\",\"role\":\"client\",\"email\":\"~\"}";
    post("projects", members, member, canaries.word("user"), canaries.mail("mail address"));
    post("projects", members, member, canaries.word("user"), canaries.word("no mail address"));
    String milestone = "{\"project_id\":\"" + project + "\",\"title\":\"~\"";
    post("milestones", "/milestones", milestone + "}", canaries.card("title"));
    post("milestones", "/milestones", milestone + ",\"due_on\":\"~\"}", "x", canaries.word("date"));
    post("milestones", "/milestones", "{\"project_id\":\"~\"}", canaries.word("UUID"));
    String asset =
        "{\"project_id\":\""
            + project
            + "\",\"title\":\"~\",\"file_name\":\"~.mov\","
            + "\"file_size\":4,\"content_type\":\"video/quicktime\"}";
    post("assets", "/assets", asset, canaries.word("title"), canaries.word("file name"));
    post("assets", "/assets", asset.replace(":4", ":\"~\""), "x", "x", canaries.word("number"));
    post("sharelinks", "/share-links", "{\"project_id\":\"~\"}", canaries.word("UUID"));
    send(
        "projects",
        "POST",
        "/projects",
        Map.of("authorization", bearer, "content-type", canaries.word("type") + "/x"),
        canaries.word("body of a foreign type"));
  }

  private void webhooks() {
    String body =
        """
        {"type":"%s","id":"%s","data":{"passthrough":"%s","to":["%s"]}}"""
            .formatted(
                canaries.word("webhook type"),
                canaries.word("webhook id"),
                canaries.token("passthrough"),
                canaries.mail("webhook recipient"));
    String now = Long.toString(Instant.now().getEpochSecond());
    String mux =
        "t="
            + now
            + ",v1="
            + HexFormat.of().formatHex(hmac(MUX_SECRET.getBytes(UTF_8), now + "." + body));
    hook("assets", "/webhooks/mux", Map.of("mux-signature", mux), body);
    hook("assets", "/webhooks/mux", Map.of("mux-signature", mux), "{" + canaries.word("unsigned"));
    hook("assets", "/webhooks/mux", Map.of("mux-signature", canaries.word("signature")), body);
    String ready = body.replaceFirst("\"type\":\"[^\"]*\"", "\"type\":\"video.asset.ready\"");
    mux =
        "t="
            + now
            + ",v1="
            + HexFormat.of().formatHex(hmac(MUX_SECRET.getBytes(UTF_8), now + "." + ready));
    hook("assets", "/webhooks/mux", Map.of("mux-signature", mux), ready);
    String id = canaries.word("svix-id");
    byte[] key = Base64.getDecoder().decode(RESEND_SECRET);
    String svix =
        "v1," + Base64.getEncoder().encodeToString(hmac(key, id + "." + now + "." + body));
    hook("notifications", "/webhooks/resend", svix(id, now, svix), body);
    hook("notifications", "/webhooks/resend", svix(id, canaries.word("svix time"), svix), body);
    hook("notifications", "/webhooks/resend", svix(id, now, canaries.word("signature")), body);
    hook("sharelinks", "/webhooks/" + canaries.word("webhook path"), Map.of(), body);
  }

  private void doors() {
    String token = canaries.token("share token");
    String key = "share-link:" + HexFormat.of().formatHex(sha256(token));
    Wire.redis(suite.ports().of("redis"), "SET", key, canaries.word("Redis value"));
    send("sharelinks", "GET", "/s/" + token, Map.of("accept", "text/html"));
    for (String path :
        List.of("/s/%s", "//s/%s", "/a/../s/%s", "/%%73/%s", "/s;v=1/%s", "/s/%s/x")) {
      send("sharelinks", "GET", path.formatted(canaries.token("unknown share token")), Map.of());
    }
    Map<String, String> stranger = new LinkedHashMap<>();
    stranger.put("traceparent", "00-" + traceId() + "-00f067aa0ba902b7-01");
    stranger.put("tracestate", "vendor=" + canaries.word("tracestate of a stranger"));
    send("sharelinks", "GET", "/s/" + canaries.token("unknown share token"), stranger);
    String unlock = "/s/" + canaries.token("share token") + "/unlock";
    send(
        "sharelinks",
        "POST",
        unlock,
        Map.of("content-type", JSON),
        "{\"passphrase\":\"" + canaries.word("passphrase") + "\"}");
    send("notifications", "GET", "/unsubscribe/" + canaries.token("unsubscribe token"), Map.of());
    send("notifications", "POST", "/unsubscribe/" + canaries.token("unsubscribe token"), Map.of());
    Answer link =
        suite
            .portal()
            .post(
                "producer",
                "sharelinks",
                "/share-links",
                Map.of("project_id", suite.stage().projectId()));
    String path = URI.create(link.json().path("url").asText()).getPath();
    canaries.given("a link's own token", path.substring("/s/".length()));
    send("sharelinks", "GET", path, Map.of());
  }

  /** Straight on the stream, past the service that owns it. */
  private void events() {
    for (String type : List.of("milestone.updated", "asset.ready")) {
      event(UUID.randomUUID().toString(), type, canaries.word("payload"));
      event(
          UUID.randomUUID().toString(),
          type,
          "{\"project_id\":\"" + canaries.word("UUID in a payload") + "\"}");
    }
    event(canaries.word("event id"), "milestone.updated", canaries.mail("payload"));
  }

  private void event(String id, String type, String payload) {
    Wire.redis(
        suite.ports().of("redis"),
        "XADD",
        "portal.events.milestones-service",
        "*",
        "id",
        id,
        "type",
        type,
        "tenant_id",
        suite.portal().tenant(),
        "occurred_at",
        Instant.now().toString(),
        "payload",
        payload);
  }

  /** Mail addresses and titles that a mail is made of. */
  private void rows() {
    String project = MilestoneJourneyTest.project(suite.portal());
    post(
        "projects",
        "/projects/" + project + "/members",
        "{\"user_id\":\"~\",\"role\":\"client\",\"email\":\"~\"}",
        canaries.word("recipient"),
        canaries.mail("recipient"));
    Answer milestone =
        suite
            .portal()
            .post(
                "producer",
                "milestones",
                "/milestones",
                Map.of("project_id", project, "title", canaries.word("title in a mail")));
    String path = "/milestones/" + milestone.json().path("id").asText();
    Answer updated =
        suite
            .portal()
            .patch("producer", "milestones", path, "\"1\"", Map.of("status", "in_progress"));
    Seen.trace(
        suite,
        updated.traceId().orElseThrow(),
        trace -> trace.first("integration.resend.send").isPresent());
    suite.portal().patch("producer", "milestones", path, "*", Map.of("status", "in_review"));
    String request = path + "/request-changes";
    post("milestones", request, "{\"comment\":\"~\"}", canaries.mail("comment"));
    post("milestones", request, "{\"comment\":\"~\"}", canaries.word("comment of a refusal"));
  }

  private void post(String service, String path, String body, String... values) {
    String filled = body;
    for (String value : values) {
      filled = filled.replaceFirst("~", value);
    }
    Map<String, String> headers = Map.of("authorization", bearer, "content-type", JSON);
    send(service, "POST", path, headers, filled);
  }

  private void hook(String service, String path, Map<String, String> headers, String body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("content-type", JSON);
    send(service, "POST", path, all, body);
  }

  private static Map<String, String> svix(String id, String time, String signature) {
    return Map.of("svix-id", id, "svix-timestamp", time, "svix-signature", signature);
  }

  private void send(String service, String method, String path, Map<String, String> headers) {
    send(service, method, path, headers, "");
  }

  private void send(
      String service, String method, String path, Map<String, String> headers, String body) {
    statuses.add(Wire.http(suite.ports().of(service), method, path, headers, body));
  }

  private static String traceId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
