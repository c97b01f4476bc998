package com.motionmavericks.portal.backends.resend;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.http.WebhookReceiver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResendStandInTest {
  private static final String MAIL =
      """
      {"from": "Portal <portal@example.com>", "to": ["ann@example.com"], "subject": "Hello",
       "text": "Hi", "headers": {"X-Entity-Ref-ID": "1"},
       "tags": [{"name": "trace_id", "value": "0af7651916cd43dd8448eb211c80319c"}]}
      """;

  private Instant now = Instant.parse("2026-11-01T10:00:00Z");
  private WebhookReceiver receiver;
  private ResendStandIn resend;
  private Caller caller;
  private Caller stranger;

  @BeforeEach
  void start() throws IOException {
    receiver = new WebhookReceiver();
    resend = ResendStandIn.start(0, receiver.uri(), () -> now);
    caller = new Caller(resend.uri(), "authorization", "Bearer " + ResendStandIn.API_KEY);
    stranger = new Caller(resend.uri());
  }

  @AfterEach
  void stop() {
    caller.close();
    stranger.close();
    resend.close();
    receiver.close();
  }

  @Test
  void aMailIsAcceptedAndToldBack() {
    // When
    var accepted = caller.post("/emails", MAIL);

    // Then
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.headers().firstValue("ratelimit-limit")).contains("100");
    assertThat(accepted.headers().firstValue("ratelimit-remaining")).contains("99");
    assertThat(accepted.headers().firstValue("ratelimit-reset")).contains("1");
    String id = json(accepted).path("id").asText();
    JsonNode mail = json(caller.get("/emails/" + id));
    assertThat(mail.path("object").asText()).isEqualTo("email");
    assertThat(mail.path("to").get(0).asText()).isEqualTo("ann@example.com");
    assertThat(mail.path("last_event").asText()).isEqualTo("delivered");
    assertThat(caller.get("/emails/other").statusCode()).isEqualTo(404);
  }

  @Test
  void testsFindMailsWithTheHeadersOfTheirCall() {
    // Given
    String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var _ = caller.post("/emails", MAIL, "traceparent", traceparent, "idempotency-key", "row-1");

    // When
    JsonNode found =
        json(
            stranger.get(
                "/_control/emails?to=ann@example.com"
                    + "&tag=trace_id:0af7651916cd43dd8448eb211c80319c"));

    // Then
    assertThat(found).hasSize(1);
    JsonNode mail = found.get(0);
    assertThat(mail.path("idempotency_key").asText()).isEqualTo("row-1");
    assertThat(mail.path("request_headers").path("traceparent").asText()).isEqualTo(traceparent);
    assertThat(mail.path("request_headers").has("authorization")).isFalse();
    assertThat(mail.path("headers").path("X-Entity-Ref-ID").asText()).isEqualTo("1");
    assertThat(mail.path("tags").get(0).path("name").asText()).isEqualTo("trace_id");
    assertThat(mail.path("text").asText()).isEqualTo("Hi");
    assertThat(json(stranger.get("/_control/emails?to=bob@example.com"))).isEmpty();
    assertThat(json(stranger.get("/_control/emails?tag=trace_id:other"))).isEmpty();
    assertThat(stranger.delete("/_control/emails").statusCode()).isEqualTo(204);
    assertThat(json(stranger.get("/_control/emails"))).isEmpty();
  }

  @Test
  void theSameKeyAndPayloadGetTheFirstAnswer() {
    // Given
    var first = caller.post("/emails", MAIL, "idempotency-key", "k");

    // When: white space is no other payload
    var again = caller.post("/emails", MAIL.replace("\n", ""), "idempotency-key", "k");

    // Then
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(json(first));
    assertThat(json(stranger.get("/_control/emails"))).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherPayloadIsAConflict() {
    // Given
    var _ = caller.post("/emails", MAIL, "idempotency-key", "k");

    // When
    var conflict = caller.post("/emails", MAIL.replace("Hello", "Bye"), "idempotency-key", "k");

    // Then
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(json(conflict).path("name").asText()).isEqualTo("invalid_idempotent_request");
    assertThat(json(conflict).path("statusCode").asInt()).isEqualTo(409);
    assertThat(json(stranger.get("/_control/emails"))).hasSize(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    // Given
    var first = caller.post("/emails", MAIL, "idempotency-key", "k");

    // When
    now = now.plus(Duration.ofHours(24));
    var later = caller.post("/emails", MAIL, "idempotency-key", "k");

    // Then
    assertThat(json(later)).isNotEqualTo(json(first));
  }

  @Test
  void aRefusedMailTakesNoKey() {
    // Given
    var _ = caller.post("/emails", "{\"from\": \"a@b.c\"}", "idempotency-key", "k");

    // When
    var mended = caller.post("/emails", MAIL, "idempotency-key", "k");

    // Then
    assertThat(mended.statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyHasAnEnd() {
    assertThat(caller.post("/emails", MAIL, "idempotency-key", "k".repeat(256)).statusCode())
        .isEqualTo(200);
    assertThat(caller.post("/emails", MAIL, "idempotency-key", "k".repeat(257)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aBatchIsAcceptedWholeOrNotAtAll() {
    // When
    var two = caller.post("/emails/batch", "[" + MAIL + "," + MAIL + "]");
    var oneBad = caller.post("/emails/batch", "[" + MAIL + ", {}]");

    // Then
    assertThat(json(two).path("data")).hasSize(2);
    assertThat(oneBad.statusCode()).isEqualTo(422);
    assertThat(json(stranger.get("/_control/emails"))).hasSize(2);
  }

  @Test
  void webhooksCarryTagsAsAnObjectAndASvixSignature() {
    // When
    String id = json(caller.post("/emails", MAIL)).path("id").asText();

    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(receiver.types())
                    .containsExactlyInAnyOrder("email.sent", "email.delivered"));
    var delivered = receiver.call("email.delivered");
    assertThat(delivered.json().path("data").path("email_id").asText()).isEqualTo(id);
    assertThat(delivered.json().path("data").path("tags").path("trace_id").asText())
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    var headers = delivered.headers();
    String expected =
        new SvixSignature(ResendStandIn.WEBHOOK_SECRET)
            .value(
                headers.getOrDefault("svix-id", ""),
                Long.parseLong(headers.getOrDefault("svix-timestamp", "")),
                delivered.body());
    assertThat(headers).containsEntry("svix-signature", expected);
    assertThat(receiver.call("email.sent").headers().get("svix-id"))
        .isNotEqualTo(headers.get("svix-id"));
  }

  @Test
  void withoutAKeyItIsMissingAndWithAnotherItIsInvalid() {
    // When
    var missing = stranger.post("/emails", MAIL);
    var invalid = stranger.post("/emails", MAIL, "authorization", "Bearer re_other");

    // Then
    assertThat(missing.statusCode()).isEqualTo(401);
    assertThat(json(missing).path("name").asText()).isEqualTo("missing_api_key");
    assertThat(invalid.statusCode()).isEqualTo(403);
    assertThat(json(invalid).path("name").asText()).isEqualTo("invalid_api_key");
    assertThat(json(stranger.get("/_control/requests?path=/emails"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | 400 | validation_error",
        "{\"to\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\"} | 422 | missing_required_field",
        "{\"from\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\"} | 422 | missing_required_field",
        "{\"from\": \"a@b.c\", \"to\": \"a@b.c\", \"text\": \"t\"} | 422 | missing_required_field",
        "{\"from\": \"a@b.c\", \"to\": \"a@b.c\", \"subject\": \"s\"} | 422 | missing_required_field",
        "{\"from\": \"a\", \"to\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\"} | 422 | validation_error",
        "{\"from\": \"a@b.c\", \"to\": \"a\", \"subject\": \"s\", \"text\": \"t\"} | 422 | validation_error",
        "{\"from\": \"a@b.c\", \"to\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\", \"tags\": [{\"name\": \"a b\", \"value\": \"c\"}]} | 422 | validation_error",
        "{\"from\": \"a@b.c\", \"to\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\", \"tags\": [{\"name\": \"a\", \"value\": \"\"}]} | 422 | validation_error",
        "{\"from\": \"a@b.c\", \"to\": \"a@b.c\", \"subject\": \"s\", \"text\": \"t\", \"tags\": {\"a\": \"b\"}} | 422 | validation_error",
      })
  void aBadMailIsRefusedInResendsShape(String body, int status, String name) {
    var refused = caller.post("/emails", body);
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(json(refused).path("statusCode").asInt()).isEqualTo(status);
    assertThat(json(refused).path("name").asText()).isEqualTo(name);
    assertThat(json(refused).path("message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50, 200", "51, 422"})
  void recipientsHaveAnEnd(int count, int status) {
    String to = "\"a@b.c\",".repeat(count).replaceFirst(",$", "");
    String body = MAIL.replace("\"ann@example.com\"", to);
    assertThat(caller.post("/emails", body).statusCode()).isEqualTo(status);
  }
}
