package com.motionmavericks.portal.testkit.generated;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.description.Operation;
import java.util.ArrayList;
import java.util.List;

/** A good request with other headers, or by another method. */
final class HeaderTrials {
  private static final List<String> TAGS =
      List.of(
          "",
          "x",
          "1",
          "\"1",
          "W/\"1\"",
          "\"-1\"",
          "\"999999999999999999999999\"",
          "\"x\"",
          "\"1\", \"2\"",
          "**",
          "*, \"1\"",
          "\"" + "1".repeat(2_000) + "\"");

  private HeaderTrials() {}

  static List<Trial> of(Operation operation, Call good) {
    List<Trial> trials = new ArrayList<>();
    if (operation.method().equals("PATCH")) {
      trials.add(Trial.of("without If-Match", good.without("if-match"), true));
    }
    for (String tag : TAGS) {
      trials.add(Trial.of("If-Match is " + tag, good.with("if-match", tag), false));
      trials.add(Trial.of("If-None-Match is " + tag, good.with("if-none-match", tag), false));
    }
    boolean readsJson = operation.bodies().keySet().stream().anyMatch(t -> t.endsWith("json"));
    if (readsJson) {
      trials.addAll(contentTypes(good));
    }
    for (String accept :
        List.of("image/png", "x", "application/json;q=0", "text/html", "*/*;q=x")) {
      trials.add(Trial.of("Accept is " + accept, good.with("accept", accept), false));
    }
    for (String key : List.of("", " ", "x".repeat(256), "x".repeat(4_000), "\u00e9", "a b, c")) {
      trials.add(Trial.of("Idempotency-Key is " + key, good.with("idempotency-key", key), false));
    }
    for (String value :
        List.of("x", "00-0-0-0", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00")) {
      trials.add(Trial.of("traceparent is " + value, good.with("traceparent", value), false));
    }
    trials.add(Trial.of("a long header", good.with("x-anything", "x".repeat(6_000)), false));
    trials.add(Trial.of("Range", good.with("range", "bytes=0-1"), false));
    trials.add(Trial.of("Forwarded", good.with("x-forwarded-for", "1.2.3.4, x"), false));
    trials.add(
        Trial.of("another method meant", good.with("x-http-method-override", "DELETE"), false));
    for (String method : List.of("PUT", "HEAD", "OPTIONS", "TRACE", "BREW")) {
      trials.add(Trial.elsewhere("by " + method, good.by(method)));
    }
    return trials;
  }

  private static List<Trial> contentTypes(Call good) {
    List<Trial> trials = new ArrayList<>();
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json/x")) {
      trials.add(Trial.of("Content-Type is " + type, good.with("content-type", type), true));
    }
    for (String type :
        List.of(
            "application/json; charset=utf-16",
            "application/json; charset=no-such",
            "APPLICATION/JSON")) {
      trials.add(Trial.of("Content-Type is " + type, good.with("content-type", type), false));
    }
    trials.add(Trial.of("without Content-Type", good.without("content-type"), false));
    trials.add(Trial.of("no gzip", good.with("content-encoding", "gzip"), false));
    return trials;
  }
}
