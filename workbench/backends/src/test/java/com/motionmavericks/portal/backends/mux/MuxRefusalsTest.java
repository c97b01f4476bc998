package com.motionmavericks.portal.backends.mux;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxRefusalsTest extends MuxFixture {
  @Test
  void onlyAWaitingUploadIsCancelled() {
    // Given
    String id = json(caller.post(UPLOADS, SETTINGS)).path("data").path("id").asText();

    // When
    var cancelled = caller.call("PUT", UPLOADS + "/" + id + "/cancel", new byte[0]);
    var again = caller.call("PUT", UPLOADS + "/" + id + "/cancel", new byte[0]);

    // Then
    assertThat(json(cancelled).path("data").path("status").asText()).isEqualTo("cancelled");
    assertThat(again.statusCode()).isEqualTo(403);
    await().untilAsserted(() -> assertThat(receiver.types()).contains("video.upload.cancelled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic eDp5", "Bearer x"})
  void withoutTheRightTokenNothingIsTold(String authorization) {
    // When
    var refused =
        authorization.isEmpty()
            ? stranger.get(UPLOADS)
            : stranger.call("GET", UPLOADS, new byte[0], "authorization", authorization);

    // Then
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(json(refused).path("error").path("type").asText()).isEqualTo("unauthorized");
    assertThat(json(refused).path("error").path("messages")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]",
        "{\"timeout\": 59}",
        "{\"timeout\": 604801}",
        "{\"new_asset_settings\": {\"playback_policies\": [\"secret\"]}}",
        "{\"new_asset_settings\": {\"passthrough\": 7}}",
        "{\"new_asset_settings\": {\"meta\": {\"owner\": \"x\"}}}",
        "{\"new_asset_settings\": {\"meta\": \"x\"}}",
        "{\"new_asset_settings\": {\"video_quality\": \"best\"}}",
      })
  void badParametersAreRefused(String body) {
    var refused = caller.post(UPLOADS, body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("error").path("type").asText()).isEqualTo("invalid_parameters");
  }

  @ParameterizedTest
  @CsvSource({"255, 201", "256, 400"})
  void aPassthroughHasAnEnd(int length, int status) {
    String body = "{\"new_asset_settings\": {\"passthrough\": \"" + "x".repeat(length) + "\"}}";
    assertThat(caller.post(UPLOADS, body).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {UPLOADS + "/none", ASSETS + "/none", "/video/v1/other", "/"})
  void whatIsNotThereIsMuxs404(String path) {
    var missing = caller.get(path);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(json(missing).path("error").path("type").asText()).isEqualTo("not_found");
  }

  @Test
  void aChunkInTheMiddleMustBeAMultiple() {
    String url = json(caller.post(UPLOADS, SETTINGS)).path("data").path("url").asText();
    assertThat(put(url, 100, "bytes 0-99/1000").statusCode()).isEqualTo(400);
  }

  @Test
  void anUploadIsCompleteOnce() {
    // Given
    String id = json(caller.post(UPLOADS, SETTINGS)).path("data").path("id").asText();
    var first = stranger.post("/_control/uploads/" + id + "/complete", "");

    // When
    var again = stranger.post("/_control/uploads/" + id + "/complete", "");

    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(json(caller.get(ASSETS)).path("data")).hasSize(1);
  }
}
