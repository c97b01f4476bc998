package com.motionmavericks.portal.backends.resend;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.http.WebhookReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be made to go wrong with mails. */
class ResendFaultsTest {
  private Instant now = Instant.parse("2026-11-01T10:00:00Z");
  private WebhookReceiver receiver;
  private ResendStandIn resend;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    receiver = new WebhookReceiver();
    resend = ResendStandIn.start(0, receiver.uri(), () -> now);
    caller = new Caller(resend.uri(), "authorization", "Bearer " + ResendStandIn.API_KEY);
  }

  @AfterEach
  void stop() {
    caller.close();
    resend.close();
    receiver.close();
  }

  @Test
  void aQuotaIsRefusedInResendsShape() {
    fault("{'kind':'busy','name':'daily_quota_exceeded','times':1,'retry_after':60}");

    var refused = send("ann@example.com");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(json(refused).path("name").asText()).isEqualTo("daily_quota_exceeded");
    assertThat(json(refused).path("statusCode").asInt()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).contains("60");
    assertThat(send("ann@example.com").statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultBefallsTheMailsThatItNames() {
    fault("{'kind':'error','status':500,'holding':'ann@'}");

    assertThat(send("bob@example.com").statusCode()).isEqualTo(200);
    assertThat(send("ann@example.com").statusCode()).isEqualTo(500);
  }

  @Test
  void aFaultThatIsRareBefallsSome() {
    fault("{'kind':'error','chance':0.5}");

    var statuses =
        java.util.stream.IntStream.range(0, 60)
            .mapToObj(i -> send("ann@example.com").statusCode())
            .toList();

    assertThat(statuses).contains(200, 503);
  }

  @Test
  void aLostAnswerHasItsEffectOnceUnderItsKey() {
    fault("{'kind':'lost_answer','times':1}");
    assertThatThrownBy(
            () -> caller.post("/emails", mail("ann@example.com"), "idempotency-key", "k"))
        .isInstanceOf(UncheckedIOException.class);

    var again = caller.post("/emails", mail("ann@example.com"), "idempotency-key", "k");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(caller.get("/_control/emails"))).hasSize(1);
  }

  @Test
  void whoIsTooFastIsRefusedUntilTheSecondIsOver() {
    caller.put("/_control/rate", "{\"limit\":2,\"enforced\":true}");
    var first = send("ann@example.com");
    var _ = send("ann@example.com");

    var refused = send("ann@example.com");

    assertThat(first.headers().firstValue("ratelimit-remaining")).contains("1");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(json(refused).path("name").asText()).isEqualTo("rate_limit_exceeded");
    assertThat(refused.headers().firstValue("retry-after")).contains("1");
    assertThat(refused.headers().firstValue("ratelimit-limit")).contains("2");
    assertThat(json(caller.get("/_control/rate")).path("refused").asInt()).isOne();
    now = now.plusSeconds(1);
    assertThat(send("ann@example.com").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "bounced@resend.dev, email.bounced, /bounce/type, Permanent",
    "bounced+x@resend.dev, email.bounced, /bounce/type, Permanent",
    "complained@resend.dev, email.complained, /subject, Hello",
    "suppressed@resend.dev, email.suppressed, /suppressed/type, OnAccountSuppressionList",
    "delivery_delayed@resend.dev, email.delivery_delayed, /subject, Hello",
  })
  void aTestAddressHasItsFate(String to, String type, String pointer, String value) {
    assertThat(send(to).statusCode()).isEqualTo(200);

    await().untilAsserted(() -> assertThat(receiver.types()).contains(type));
    assertThat(receiver.call(type).json().path("data").at(pointer).asText()).isEqualTo(value);
    assertThat(receiver.types()).doesNotContain("email.delivered");
  }

  @Test
  void anythingCanHappenToAMailLater() {
    String id = json(send("ann@example.com")).path("id").asText();

    assertThat(caller.post("/_control/emails/" + id + "/bounced_transient", "").statusCode())
        .isEqualTo(204);

    await().untilAsserted(() -> assertThat(receiver.types()).contains("email.bounced"));
    assertThat(receiver.call("email.bounced").json().at("/data/bounce/type").asText())
        .isEqualTo("Transient");
    assertThat(caller.post("/_control/emails/" + id + "/eaten", "").statusCode()).isEqualTo(422);
  }

  private java.net.http.HttpResponse<byte[]> send(String to) {
    return caller.post("/emails", mail(to));
  }

  private static String mail(String to) {
    return """
        {"from": "portal@example.com", "to": ["%s"], "subject": "Hello", "text": "Hi"}
        """
        .formatted(to);
  }

  private void fault(String json) {
    assertThat(caller.post("/_control/faults", json.replace('\'', '"')).statusCode())
        .isEqualTo(200);
  }
}
