package com.motionmavericks.portal.testkit.generated;

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

  static List<Trial> of(Operation operation) {
    List<Trial> trials = new ArrayList<>();
    if (operation.method().equals("PATCH")) {
      trials.add(Trial.of("without If-Match", true, good -> good.without("if-match")));
    }
    for (String tag : TAGS) {
      trials.add(Trial.of("If-Match is " + tag, false, good -> good.with("if-match", tag)));
      trials.add(
          Trial.of("If-None-Match is " + tag, false, good -> good.with("if-none-match", tag)));
    }
    boolean readsJson = operation.bodies().keySet().stream().anyMatch(t -> t.endsWith("json"));
    if (readsJson) {
      trials.addAll(contentTypes());
    }
    for (String accept :
        List.of("image/png", "x", "application/json;q=0", "text/html", "*/*;q=x")) {
      trials.add(Trial.of("Accept is " + accept, false, good -> good.with("accept", accept)));
    }
    for (String key : List.of("", " ", "x".repeat(256), "x".repeat(4_000), "\u00e9", "a b, c")) {
      trials.add(
          Trial.of("Idempotency-Key is " + key, false, good -> good.with("idempotency-key", key)));
    }
    for (String value :
        List.of("x", "00-0-0-0", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00")) {
      trials.add(
          Trial.of("traceparent is " + value, false, good -> good.with("traceparent", value)));
    }
    trials.add(
        Trial.of("a long header", false, good -> good.with("x-anything", "x".repeat(6_000))));
    trials.add(Trial.of("Range", false, good -> good.with("range", "bytes=0-1")));
    trials.add(Trial.of("Forwarded", false, good -> good.with("x-forwarded-for", "1.2.3.4, x")));
    trials.add(
        Trial.of(
            "another method meant", false, good -> good.with("x-http-method-override", "DELETE")));
    for (String method : List.of("PUT", "HEAD", "OPTIONS", "TRACE", "BREW")) {
      trials.add(Trial.elsewhere("by " + method, good -> good.by(method)));
    }
    return trials;
  }

  private static List<Trial> contentTypes() {
    List<Trial> trials = new ArrayList<>();
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json/x")) {
      trials.add(
          Trial.of("Content-Type is " + type, true, good -> good.with("content-type", type)));
    }
    for (String type :
        List.of(
            "application/json; charset=utf-16",
            "application/json; charset=no-such",
            "APPLICATION/JSON")) {
      trials.add(
          Trial.of("Content-Type is " + type, false, good -> good.with("content-type", type)));
    }
    trials.add(Trial.of("without Content-Type", false, good -> good.without("content-type")));
    trials.add(Trial.of("no gzip", false, good -> good.with("content-encoding", "gzip")));
    return trials;
  }
}
