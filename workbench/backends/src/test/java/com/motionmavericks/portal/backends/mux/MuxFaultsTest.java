package com.motionmavericks.portal.backends.mux;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.backends.http.WebhookReceiver;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What can be made to go wrong. */
class MuxFaultsTest extends MuxFixture {
  private static final String FAULTS = "/_control/faults";

  @Test
  void anErrorHasNoEffectAndIsUsedUp() {
    fault("{'kind':'error','method':'POST','path':'/video/v1/uploads','times':1,'status':502}");

    assertThat(caller.post(UPLOADS, SETTINGS).statusCode()).isEqualTo(502);
    assertThat(uploads()).isZero();
    assertThat(caller.post(UPLOADS, SETTINGS).statusCode()).isEqualTo(201);
  }

  @Test
  void aBusyServiceSaysWhenToComeBack() {
    fault("{'kind':'busy','retry_after':7}");

    var refused = caller.get(UPLOADS);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).contains("7");
    assertThat(caller.get(UPLOADS).statusCode()).isEqualTo(429);
    assertThat(stranger.delete(FAULTS).statusCode()).isEqualTo(204);
    assertThat(caller.get(UPLOADS).statusCode()).isEqualTo(200);
  }

  @Test
  void aLostAnswerHasItsEffect() {
    fault("{'kind':'lost_answer','method':'POST','times':1}");

    assertThatThrownBy(() -> caller.post(UPLOADS, SETTINGS))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(uploads()).isOne();
    assertThat(
            json(stranger.get("/_control/requests?path=" + UPLOADS)).get(0).path("status").asInt())
        .isZero();
  }

  @Test
  void aLateAnswerHasItsEffectBefore() {
    fault("{'kind':'late_answer','method':'POST','times':1,'delay_ms':400}");
    Instant begun = Instant.now();

    var answer =
        java.util.concurrent.CompletableFuture.supplyAsync(() -> caller.post(UPLOADS, SETTINGS));
    await().atMost(Duration.ofMillis(350)).until(() -> uploads() == 1);

    assertThat(answer.join().statusCode()).isEqualTo(201);
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void befallsWhatFits() {
    fault("{'kind':'error','method':'DELETE','path':'/video/v1/assets'}");

    assertThat(caller.get(ASSETS).statusCode()).isEqualTo(200);
    assertThat(caller.delete(ASSETS + "/x").statusCode()).isEqualTo(503);
    assertThat(json(stranger.get(FAULTS))).hasSize(1);
  }

  @Test
  void aKindThatThereIsNotIsRefused() {
    assertThat(stranger.post(FAULTS, "{\"kind\":\"fire\"}").statusCode()).isEqualTo(400);
    assertThat(stranger.post(FAULTS, "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void webhooksCanComeTwiceAndInAnyOrder() {
    stranger.put("/_control/webhook/disorder", "{\"copies\":2,\"spread_ms\":150}");

    complete();

    await().untilAsserted(() -> assertThat(receiver.types()).hasSize(8));
    assertThat(receiver.calls().stream().map(MuxFaultsTest::id).distinct()).hasSize(4);
    stranger.put("/_control/webhook/disorder", "{}");
    assertThat(json(stranger.get("/_control/webhook/disorder")).path("copies").asInt()).isOne();
  }

  @Test
  void anUploadCanFail() {
    String id = upload();

    assertThat(stranger.post("/_control/uploads/" + id + "/fail", "").statusCode()).isEqualTo(200);

    assertThat(json(caller.get(UPLOADS + "/" + id)).path("data").path("status").asText())
        .isEqualTo("errored");
    await().untilAsserted(() -> assertThat(receiver.types()).contains("video.upload.errored"));
  }

  @Test
  void ofATimedOutUploadNobodyIsTold() {
    String id = upload();

    stranger.post("/_control/uploads/" + id + "/time-out", "");

    assertThat(json(caller.get(UPLOADS + "/" + id)).path("data").path("status").asText())
        .isEqualTo("timed_out");
    complete();
    await().untilAsserted(() -> assertThat(receiver.types()).contains("video.asset.ready"));
    assertThat(receiver.calls().stream().filter(call -> call.json().toString().contains(id)))
        .hasSize(1);
  }

  @Test
  void anAssetCanBeUnreadable() {
    stranger.post("/_control/uploads/" + upload() + "/complete?outcome=errored", "");

    await().untilAsserted(() -> assertThat(receiver.types()).contains("video.asset.errored"));
    var data = receiver.call("video.asset.errored").json().path("data");
    assertThat(data.path("status").asText()).isEqualTo("errored");
    assertThat(data.path("errors").path("type").asText()).isEqualTo("invalid_input");
  }

  private static String id(WebhookReceiver.Call call) {
    return call.json().path("id").asText();
  }

  private String upload() {
    return json(caller.post(UPLOADS, SETTINGS)).path("data").path("id").asText();
  }

  private int uploads() {
    return json(caller.get(UPLOADS)).path("data").size();
  }

  private void fault(String json) {
    assertThat(stranger.post(FAULTS, json.replace('\'', '"')).statusCode()).isEqualTo(200);
  }
}
