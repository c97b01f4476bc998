package com.motionmavericks.portal.stack.mails;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.mails.SpanPath.Found;
import com.motionmavericks.portal.stack.process.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is excused where a mail's spans do not lead to its update, and what is not. */
class SpanPathTest {
  private static final Duration HELD = Duration.ofSeconds(1);
  private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");

  @Test
  void leadsOverTheTracesInBetween() {
    Map<String, String> links = Map.of("send", "consumer", "consumer", "relay", "relay", "update");

    assertThat(found(links, notification("send", 1.0))).isEqualTo(Found.JOINED);
    assertThat(found(Map.of(), notification("update", 1.0))).isEqualTo(Found.JOINED);
    assertThat(found(Map.of("send", "other"), notification("send", 1.0))).isEqualTo(Found.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "9.5, HELD", // the send ended half a second before the kill at ten
    "8.5, BROKEN", // it was sent long before the kill
  })
  void excusesASendOnlyWhereTheKillThatFollowedFoundItThere(double ended, Found expected) {
    assertThat(found(Map.of(), notification("send", ended), at(10))).isEqualTo(expected);
  }

  @Test
  void excusesASendThatNeverEndedOnlyWhereItsProcessDied() {
    assertThat(found(Map.of(), notification("send", null), at(10))).isEqualTo(Found.HELD);
    assertThat(found(Map.of(), notification("send", null), at(5))).isEqualTo(Found.BROKEN);
  }

  @Test
  void excusesAMailWhoseConsumerWentWithAKill() {
    assertThat(found(Map.of(), notification("send", 8.2), at(7.5))).isEqualTo(Found.HELD);
    assertThat(found(Map.of(), notification("send", 8.2), at(9.5))).isEqualTo(Found.BROKEN);
  }

  @Test
  void isJoinedByAnyAttempt() {
    JsonNode both =
        Json.parse(
            """
            {"created_at": "%s", "attempts": [
              {"trace_id": "lost", "at": "%s", "ended_at": "%s"},
              {"trace_id": "send", "at": "%s", "ended_at": "%s"}]}
            """
                .formatted(at(7), at(8), at(8.1), at(8.5), at(8.6)));

    assertThat(found(Map.of("send", "update"), both)).isEqualTo(Found.JOINED);
    assertThat(found(Map.of(), both, at(9.2)))
        .as("the first had been sent")
        .isEqualTo(Found.BROKEN);
    assertThat(found(Map.of(), both, at(8.7))).isEqualTo(Found.HELD);
  }

  private static Found found(Map<String, String> links, JsonNode notification, Instant... kills) {
    return new SpanPath(trace -> spans(links.get(trace)), List.of(kills), HELD)
        .of(notification, "update");
  }

  private static JsonNode spans(@Nullable String cause) {
    return Json.parse(
        cause == null
            ? "[]"
            : "[{\"attributes\":{}},{\"attributes\":{\"portal.cause.trace_id\":\"%s\"}}]"
                .formatted(cause));
  }

  /** Decided at seven seconds, tried from eight on. */
  private static JsonNode notification(String send, @Nullable Double ended) {
    return Json.parse(
        """
        {"created_at": "%s", "attempts": [{"trace_id": "%s", "at": "%s", "ended_at": %s}]}
        """
            .formatted(at(7), send, at(8), ended == null ? "null" : "\"" + at(ended) + "\""));
  }

  private static Instant at(double seconds) {
    return TEN.plusMillis(Math.round(seconds * 1_000));
  }
}
