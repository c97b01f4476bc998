package com.motionmavericks.portal.notifications.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The public door for Resend's reports; run against the code and against the built artifact. */
abstract class ResendWebhookApi {
  private static final String REPORT =
      """
      {"type": "email.delivered", "created_at": "2026-11-23T10:00:00Z",
       "data": {"email_id": "x", "tags": {"notification_id": "%s"}}}
      """
          .formatted(UUID.randomUUID());

  @Test
  void takesASignedReportOfAMailThatNobodyKnows() {
    post("msg_" + UUID.randomUUID(), Instant.now(), REPORT, REPORT).statusCode(204);
  }

  @Test
  void refusesForgedAndStaleOnes() {
    post("msg_1", Instant.now(), REPORT, "{}")
        .statusCode(401)
        .body("code", equalTo("unauthenticated"));
    post("msg_2", Instant.now().minusSeconds(600), REPORT, REPORT).statusCode(401);
    given().body(REPORT).post("/webhooks/resend").then().statusCode(401);
  }

  @Test
  void refusesASignedBodyThatIsNoReport() {
    for (String body : new String[] {"[]", "{\"type\":1}", "no json", "{}"}) {
      post("msg_3", Instant.now(), body, body)
          .statusCode(400)
          .body("code", equalTo("invalid_request"));
    }
  }

  private static ValidatableResponse post(String id, Instant time, String body, String signed) {
    return given()
        .headers(SignedByResend.headers(id, time, signed))
        .contentType("application/json")
        .body(body)
        .post("/webhooks/resend")
        .then();
  }
}
