package com.motionmavericks.portal.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.unsubscribe.SignedUnsubscribing;
import com.motionmavericks.portal.notifications.webhook.SignedByResend;
import com.motionmavericks.portal.testkit.Answer;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
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
        listDeliveries       yes   403      403    403    403            403            own      403      403
        getDelivery          yes   403      403    403    403            403            404      403      403
        retryDelivery        yes   403      403    403    403            403            404      403      403
        sendMail             403   403      403    403    403            403            403      403      sharelinks-service
        getMail              403   403      403    403    403            403            403      403      sharelinks-service
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
      case "listDeliveries" -> Attempt.of(Call.get("/deliveries")).showing(mail(studio));
      case "getDelivery" -> {
        String id = mail(studio);
        yield Attempt.of(Call.get("/deliveries/" + id)).showing(id);
      }
      case "retryDelivery" ->
          Attempt.of(Call.post("/deliveries/" + failedMail(studio) + "/retry", new byte[0]));
      case "sendMail" -> Attempt.of(sendMail(studio, "ann@x.example"));
      case "getMail" ->
          Attempt.of(Call.get("/internal/mails/" + mail(studio) + "?tenant_id=" + studio.tenant()));
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

  private static Call sendMail(Studio studio, String email) {
    String body =
        """
        {"project_id": "%1$s", "template": "share_link_sent", "email": "%2$s",
         "reference": "%1$s", "values": {"url": "http://localhost/s/x", "title": "Rough cut"}}
        """
            .formatted(UUID.randomUUID(), email);
    return Call.post("/internal/mails?tenant_id=" + studio.tenant(), body.getBytes(UTF_8))
        .with("content-type", "application/json")
        .with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Sent when this returns: nothing of it changes any more by itself. */
  private static String mail(Studio studio) {
    return mail(studio, "ann@x.example", "\"sent\"");
  }

  /** Resend knows no such test address, and says so; the producer has been told, too. */
  private static String failedMail(Studio studio) {
    String id = mail(studio, "nobody@resend.dev", "\"failed\"");
    awaits(studio, "/deliveries?status=sent", "mail_failed");
    return id;
  }

  private static String mail(Studio studio, String email, String status) {
    Answer answer = sendMail(studio, email).as(Tokens.ofService("sharelinks-service"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    String id = answer.json().path("id").asText();
    awaits(studio, "/deliveries/" + id, status);
    return id;
  }

  private static void awaits(Studio studio, String path, String shown) {
    String admin = Tokens.of(studio.tenant(), "admin");
    Rows.soon().until(() -> Call.get(path).as(admin).body(), body -> body.contains(shown));
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
