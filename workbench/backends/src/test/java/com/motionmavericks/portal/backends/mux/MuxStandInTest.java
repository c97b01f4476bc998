package com.motionmavericks.portal.backends.mux;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MuxStandInTest extends MuxFixture {
  @Test
  void anUploadIsCreatedAndToldBack() {
    // When
    var created = caller.post(UPLOADS, SETTINGS);

    // Then
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("x-request-id")).isPresent();
    JsonNode upload = json(created).path("data");
    assertThat(upload.path("status").asText()).isEqualTo("waiting");
    assertThat(upload.path("timeout").asInt()).isEqualTo(600);
    assertThat(upload.path("cors_origin").asText()).isEqualTo("https://portal.example");
    assertThat(upload.path("url").asText()).startsWith(mux.uri().toString());
    assertThat(upload.path("new_asset_settings").path("passthrough").asText()).isEqualTo("a|b");
    assertThat(json(caller.get(UPLOADS + "/" + upload.path("id").asText())).path("data"))
        .isEqualTo(upload);
    assertThat(json(caller.get(UPLOADS)).path("data")).containsExactly(upload);
  }

  @Test
  void bytesMakeAnAssetThatBecomesReadyAndIsReported() {
    // Given
    JsonNode upload = json(caller.post(UPLOADS, SETTINGS)).path("data");

    // When
    var done = stranger.call("PUT", upload.path("url").asText(), new byte[1_000_000]);

    // Then
    assertThat(done.statusCode()).isEqualTo(200);
    JsonNode after = json(caller.get(UPLOADS + "/" + upload.path("id").asText())).path("data");
    assertThat(after.path("status").asText()).isEqualTo("asset_created");
    await().untilAsserted(() -> assertThat(receiver.types()).contains("video.asset.ready"));
    JsonNode asset = json(caller.get(ASSETS + "/" + after.path("asset_id").asText())).path("data");
    assertThat(asset.path("status").asText()).isEqualTo("ready");
    assertThat(asset.path("passthrough").asText()).isEqualTo("a|b");
    assertThat(asset.path("upload_id")).isEqualTo(upload.path("id"));
    assertThat(asset.path("meta").path("external_id").asText()).isEqualTo("x");
    assertThat(asset.path("playback_ids").get(0).path("policy").asText()).isEqualTo("signed");
    assertThat(asset.path("duration").asDouble()).isPositive();
  }

  @Test
  void filesAreMadeAfterTheAssetAndReported() {
    // Given
    JsonNode upload =
        json(caller.post(
                UPLOADS,
                """
                    {"new_asset_settings": {"playback_policies": ["signed"], "passthrough": "a|b",
                      "static_renditions": [
                        {"resolution": "highest", "passthrough": "c|d"},
                        {"resolution": "audio-only"}]}}
                    """))
            .path("data");

    // When
    stranger.post("/_control/uploads/" + upload.path("id").asText() + "/complete", "");

    // Then
    String ready = "video.asset.static_rendition.ready";
    await().until(() -> told(ready).size() == 2);
    JsonNode asset = json(caller.get(ASSETS)).path("data").get(0);
    JsonNode files = asset.path("static_renditions").path("files");
    assertThat(files.findValuesAsText("name")).containsExactly("highest.mp4", "audio.m4a");
    assertThat(files.findValuesAsText("status")).containsOnly("ready");
    assertThat(told(ready))
        .allMatch(file -> file.path("asset_id").equals(asset.path("id")))
        .allMatch(file -> file.path("status").asText().equals("ready"))
        .extracting(file -> file.path("passthrough").asText())
        .containsExactlyInAnyOrder("c|d", "");
    assertThat(receiver.call("video.asset.ready").json().path("data").toString())
        .contains("\"status\":\"preparing\"");
  }

  private List<JsonNode> told(String type) {
    return receiver.calls().stream()
        .filter(call -> call.type().equals(type))
        .map(call -> call.json().path("data"))
        .toList();
  }

  @Test
  void webhooksAreInMuxsEnvelopeAndSigned() {
    // When
    complete();

    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(receiver.types())
                    .containsExactlyInAnyOrder(
                        "video.upload.created",
                        "video.upload.asset_created",
                        "video.asset.created",
                        "video.asset.ready"));
    var ready = receiver.call("video.asset.ready");
    assertThat(ready.json().path("object").path("type").asText()).isEqualTo("asset");
    assertThat(ready.json().path("object").path("id"))
        .isEqualTo(ready.json().path("data").path("id"));
    assertThat(ready.json().path("data").path("passthrough").asText()).isEqualTo("a|b");
    assertThat(ready.json().path("data").path("status").asText()).isEqualTo("ready");
    String header = ready.headers().getOrDefault("mux-signature", "");
    var time = Pattern.compile("t=(\\d+),").matcher(header);
    assertThat(time.find()).isTrue();
    assertThat(header)
        .isEqualTo(
            new MuxSignature(MuxStandIn.WEBHOOK_SECRET)
                .value(Long.parseLong(time.group(1)), ready.body()));
  }

  @Test
  void aFailedWebhookIsSentAgain() {
    // Given
    receiver.failNext(3);

    // When
    complete();

    // Then
    await().untilAsserted(() -> assertThat(receiver.types()).doesNotHaveDuplicates().hasSize(4));
    await()
        .untilAsserted(
            () -> {
              JsonNode deliveries = json(stranger.get("/_control/webhooks"));
              assertThat(deliveries.findValuesAsText("delivered")).containsOnly("true");
              assertThat(deliveries.findValuesAsText("status")).containsOnly("204");
              int attempts = 0;
              for (String each : deliveries.findValuesAsText("attempts")) {
                attempts += Integer.parseInt(each);
              }
              assertThat(attempts).isEqualTo(7);
            });
  }

  @Test
  void chunksAreTakenUntilTheLast() {
    // Given
    int chunk = 256 << 10;
    String url = json(caller.post(UPLOADS, SETTINGS)).path("data").path("url").asText();

    // When
    var first = put(url, chunk, "bytes 0-262143/262244");
    var asked = put(url, 0, "bytes */262244");
    var skipped = put(url, 1, "bytes 262243-262243/262244");
    var wrong = put(url, 7, "bytes 262144-262243/262244");
    var last = put(url, 100, "bytes 262144-262243/262244");

    // Then
    assertThat(first.statusCode()).isEqualTo(308);
    assertThat(first.headers().firstValue("range")).contains("bytes=0-262143");
    assertThat(asked.statusCode()).isEqualTo(308);
    assertThat(asked.headers().firstValue("range")).contains("bytes=0-262143");
    assertThat(skipped.headers().firstValue("range")).contains("bytes=0-262143");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(json(caller.get(ASSETS)).path("data")).hasSize(1);
    assertThat(put(url, 0, "bytes */262244").statusCode()).isEqualTo(200);
    assertThat(stranger.call("PUT", url, new byte[1]).statusCode()).isEqualTo(403);
  }

  @Test
  void aDeletedAssetIsGone() {
    // Given
    complete();
    String asset = json(caller.get(ASSETS)).path("data").get(0).path("id").asText();

    // When
    var deleted = caller.delete(ASSETS + "/" + asset);

    // Then
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(caller.get(ASSETS + "/" + asset).statusCode()).isEqualTo(404);
  }

  @Test
  void testsSeeWhatWasReceivedButNoCredentials() {
    // Given
    String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var _ = caller.post(UPLOADS, SETTINGS, "traceparent", traceparent);

    // When
    JsonNode requests = json(stranger.get("/_control/requests?path=/video/v1/uploads"));

    // Then
    assertThat(requests).hasSize(1);
    JsonNode request = requests.get(0);
    assertThat(request.path("method").asText()).isEqualTo("POST");
    assertThat(request.path("status").asInt()).isEqualTo(201);
    assertThat(request.path("body").asText()).isEqualTo(SETTINGS);
    assertThat(request.path("headers").path("traceparent").asText()).isEqualTo(traceparent);
    assertThat(request.path("headers").path("authorization").asText()).isEqualTo("Basic REDACTED");
    assertThat(stranger.delete("/_control/requests").statusCode()).isEqualTo(204);
    assertThat(json(stranger.get("/_control/requests"))).isEmpty();
  }

  @Test
  void webhooksAreSwitchedOffAndOnElsewhere() {
    // When
    var off = stranger.put("/_control/webhook", "{\"url\": null}");
    complete();

    // Then
    assertThat(off.statusCode()).isEqualTo(200);
    assertThat(json(stranger.get("/_control/webhook")).path("url").isNull()).isTrue();
    URI url = receiver.uri();
    var on = stranger.put("/_control/webhook", "{\"url\": \"" + url + "\"}");
    assertThat(json(on).path("url").asText()).isEqualTo(url.toString());
    var bad = stranger.put("/_control/webhook", "{\"url\": \"nowhere\"}");
    assertThat(bad.statusCode()).isEqualTo(400);
  }
}
