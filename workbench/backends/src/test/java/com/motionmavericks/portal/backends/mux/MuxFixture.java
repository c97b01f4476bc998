package com.motionmavericks.portal.backends.mux;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.http.WebhookReceiver;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stand-in for each test, one that may call it and one that may not. */
abstract class MuxFixture {
  static final String UPLOADS = "/video/v1/uploads";
  static final String ASSETS = "/video/v1/assets";
  static final String SETTINGS =
      """
      {"cors_origin": "https://portal.example", "timeout": 600, "new_asset_settings": {
        "playback_policies": ["signed"], "passthrough": "a|b", "meta": {"external_id": "x"}}}
      """;

  WebhookReceiver receiver;
  MuxStandIn mux;
  Caller caller;
  Caller stranger;

  @BeforeEach
  void start() throws IOException {
    receiver = new WebhookReceiver();
    mux = MuxStandIn.start(0, receiver.uri(), Duration.ofMillis(20));
    caller =
        new Caller(
            mux.uri(), "authorization", basic(MuxStandIn.TOKEN_ID + ":" + MuxStandIn.TOKEN_SECRET));
    stranger = new Caller(mux.uri());
  }

  @AfterEach
  void stop() {
    caller.close();
    stranger.close();
    mux.close();
    receiver.close();
  }

  void complete() {
    String id = json(caller.post(UPLOADS, SETTINGS)).path("data").path("id").asText();
    var completed = stranger.post("/_control/uploads/" + id + "/complete", "");
    assertThat(completed.statusCode()).isEqualTo(200);
  }

  HttpResponse<byte[]> put(String url, int length, String range) {
    return stranger.call("PUT", url, new byte[length], "content-range", range);
  }

  private static String basic(String userAndPassword) {
    byte[] bytes = userAndPassword.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
