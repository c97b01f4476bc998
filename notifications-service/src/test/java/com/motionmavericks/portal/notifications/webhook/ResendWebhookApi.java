package com.motionmavericks.portal.notifications.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The public door for Resend's reports; run against the code and against the built artifact. */
abstract class ResendWebhookApi {
  private static final String KEY = "portal-development-webhook-key";
  private static final String REPORT =
      """
      {"type": "email.delivered", "created_at": "2026-11-23T10:00:00Z",
       "data": {"email_id": "x", "tags": {"notification_id": "%s"}}}
      """
          .formatted(UUID.randomUUID());

  @Test
  void takesASignedReportOfAMailThatNobodyKnows() throws GeneralSecurityException {
    post("msg_" + UUID.randomUUID(), Instant.now(), REPORT, REPORT).statusCode(204);
  }

  @Test
  void refusesForgedAndStaleOnes() throws GeneralSecurityException {
    post("msg_1", Instant.now(), REPORT, "{}")
        .statusCode(401)
        .body("code", equalTo("unauthenticated"));
    post("msg_2", Instant.now().minusSeconds(600), REPORT, REPORT).statusCode(401);
    given().body(REPORT).post("/webhooks/resend").then().statusCode(401);
  }

  @Test
  void refusesASignedBodyThatIsNoReport() throws GeneralSecurityException {
    for (String body : new String[] {"[]", "{\"type\":1}", "no json", "{}"}) {
      post("msg_3", Instant.now(), body, body)
          .statusCode(400)
          .body("code", equalTo("invalid_request"));
    }
  }

  private static io.restassured.response.ValidatableResponse post(
      String id, Instant time, String body, String signed) throws GeneralSecurityException {
    String timestamp = Long.toString(time.getEpochSecond());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal((id + "." + timestamp + "." + signed).getBytes(UTF_8));
    return given()
        .header("svix-id", id)
        .header("svix-timestamp", timestamp)
        .header("svix-signature", "v1," + Base64.getEncoder().encodeToString(signature))
        .contentType("application/json")
        .body(body)
        .post("/webhooks/resend")
        .then();
  }
}
