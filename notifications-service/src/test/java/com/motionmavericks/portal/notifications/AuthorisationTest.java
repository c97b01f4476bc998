package com.motionmavericks.portal.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.notifications.unsubscribe.SignedUnsubscribing;
import com.motionmavericks.portal.notifications.webhook.SignedByResend;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class AuthorisationTest extends AuthorisationContract {
  private static final Map<String, Object> PREFERENCES =
      Map.of(
          "items",
          List.of(
              Map.of(
                  "template",
                  "asset_ready",
                  "project_id",
                  UUID.randomUUID().toString(),
                  "choice",
                  "digest")));

  @Override
  public String whoMayWhat() {
    return """
        operation            admin producer artist client outside_artist outside_client stranger operator service
        listNotifications    yes   yes      yes    yes    own            own            own      403      403
        getNotification      yes   yes      404    yes    404            404            404      403      403
        readNotification     404   404      404    yes    404            404            404      403      403
        readNotifications    yes   yes      yes    yes    own            own            own      403      403
        getPreferences       yes   yes      yes    yes    own            own            own      403      403
        setPreferences       yes   yes      yes    yes    own            own            own      403      403
        askToStopMails       public
        stopMails            public
        receiveResendWebhook public""";
  }

  @Override
  public Attempt attempt(String row, Studio studio) {
    return switch (row) {
      case "listNotifications" -> Attempt.of(Call.get("/notifications"));
      case "getNotification" -> {
        UUID id = Planted.notification(studio.tenant(), studio.userId("client"));
        yield Attempt.of(Call.get("/notifications/" + id)).showing(id.toString());
      }
      case "readNotification" -> {
        UUID id = Planted.notification(studio.tenant(), studio.userId("client"));
        yield Attempt.of(Call.post("/notifications/" + id + "/read", new byte[0]));
      }
      case "readNotifications" ->
          Attempt.of(
              Call.post("/notifications/read", Map.of("up_to", UUID.randomUUID().toString())));
      case "getPreferences" -> Attempt.of(Call.get("/preferences"));
      case "setPreferences" -> Attempt.of(Call.patch("/preferences", PREFERENCES).by("PUT"));
      case "askToStopMails" -> Attempt.of(Call.get(door()));
      case "stopMails" ->
          Attempt.of(
              Call.post(door(), "List-Unsubscribe=One-Click".getBytes(UTF_8))
                  .with("content-type", "application/x-www-form-urlencoded"));
      case "receiveResendWebhook" -> Attempt.of(webhook());
      default -> throw new AssertionError("no request for " + row);
    };
  }

  /** Of a mail that is gone: whoever asks to get none of its kind has it granted. */
  private static String door() {
    return SignedUnsubscribing.path(UUID.randomUUID());
  }

  private static Call webhook() {
    String body =
        """
        {"type": "email.delivered", "created_at": "2026-11-23T10:00:00Z",
         "data": {"email_id": "x", "tags": {"notification_id": "%s"}}}
        """
            .formatted(UUID.randomUUID());
    Call call = Call.post("/webhooks/resend", body.getBytes(UTF_8));
    var headers = SignedByResend.headers("msg_" + UUID.randomUUID(), Instant.now(), body);
    for (var header : headers.entrySet()) {
      call = call.with(header.getKey(), header.getValue());
    }
    return call;
  }
}
