package com.motionmavericks.portal.notifications.mail;

import static com.motionmavericks.portal.notifications.Rows.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.notifications.ProjectsNeighbour;
import com.motionmavericks.portal.notifications.Rows;
import com.motionmavericks.portal.notifications.StandIn;
import com.motionmavericks.portal.notifications.webhook.SignedByResend;
import com.motionmavericks.portal.testkit.Backends;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail with a secret address in it, for another service. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class SecretMailTest {
  private static final String SECRET = "http://localhost:8085/s/" + "q".repeat(43);

  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();
  private final String key = "key-" + UUID.randomUUID();

  @Inject Pool pool;
  @Inject SecretMailErasure erasure;
  private Rows rows;

  @BeforeEach
  void look() {
    rows = new Rows(pool);
  }

  @AfterEach
  void heal() {
    StandIn.heals();
  }

  @Test
  void isSentOnceForEachKeyAndForgotten() {
    String id = send(key).statusCode(202).extract().path("id");

    assertThat(send(key).statusCode(202).extract().<String>path("id")).isEqualTo(id);
    soon().until(() -> status(id), "sent"::equals);
    Map<String, Object> mail = mails().getFirst();
    assertThat(mails()).hasSize(1);
    assertThat(mail.get("subject")).isEqualTo("Ada shares Rough cut with you");
    assertThat((String) mail.get("text")).contains(SECRET).contains("24 December 2026");
    assertThat((String) mail.get("html")).contains(SECRET);
    assertThat(mail.get("idempotency_key")).isEqualTo(id);
    assertThat(row()).doesNotContain("@").doesNotContain("\"sealed\":\"");
  }

  /** Neither before it is sent nor after it failed does anybody read it in the tables. */
  @Test
  void liesSealedUntilItIsSentAndIsTheSameToTheByte() {
    StandIn.fails(project, "'kind':'lost_answer','times':1");
    StandIn.fails(project, "'kind':'error','times':1,'status':500");

    String id = send(key).statusCode(202).extract().path("id");
    soon().until(() -> rows.attempts(project), List.of("later")::equals);

    assertThat(row()).contains("\"sealed\":\"").doesNotContain("qqqq").doesNotContain("@");
    soon().until(() -> status(id), "sent"::equals);
    assertThat(rows.attempts(project)).containsExactly("later", "later", "sent");
    assertThat(mails()).hasSize(1);
    assertThat(row()).contains("\"sealed\":null");
    List<String> everywhere = List.of("inbox", "outbox", "idempotent_request", "suppression");
    for (String table : everywhere) {
      assertThat(rows.all("SELECT FROM " + table + " t WHERE t::text LIKE '%qqqqqq%'")).isEmpty();
    }
  }

  /** Somebody may mend what was wrong; after a day there is nothing left that could leak. */
  @Test
  void isErasedADayAfterItWasGivenUp() {
    StandIn.fails(project, "'kind':'error','status':403,'name':'invalid_api_key'");
    String id = send(key).statusCode(202).extract().path("id");
    soon().until(() -> status(id), "failed"::equals);
    erasure.erase().await().atMost(Duration.ofSeconds(10));
    assertThat(row()).contains("\"sealed\":\"");
    retry(id).statusCode(202);
    soon().until(() -> rows.attempts(project), List.of("failed", "failed")::equals);

    rows.all(
        "UPDATE notification SET given_up_at = now() - interval '25 hours' WHERE id::text = $1",
        id);
    erasure.erase().await().atMost(Duration.ofSeconds(10));

    assertThat(row()).contains("\"sealed\":null");
    retry(id).statusCode(409).body("detail", containsString("erased"));
    StandIn.heals();
    assertThat(mails()).isEmpty();
  }

  private ValidatableResponse retry(String id) {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "admin"))
        .post("/deliveries/" + id + "/retry")
        .then();
  }

  @Test
  void tellsItsSenderHowItFares() {
    String id = send(key).statusCode(202).extract().path("id");
    soon().until(() -> status(id), "sent"::equals);
    get(id).body("attempts[0].outcome", equalTo("sent")).body("delivered", nullValue());

    String body =
        "{\"type\": \"email.delivered\", \"data\": {\"tags\": {\"notification_id\": \"%s\"}}}"
            .formatted(id);
    given()
        .headers(SignedByResend.headers("msg_" + UUID.randomUUID(), Instant.now(), body))
        .body(body)
        .post("/webhooks/resend")
        .then()
        .statusCode(204);

    String trace =
        get(id).body("status", equalTo("delivered")).extract().path("delivered.trace_id");
    assertThat(trace).hasSize(32);
    given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .get("/internal/mails/" + id + "?tenant_id=other")
        .then()
        .statusCode(404);
  }

  @Test
  void isForNobodyAfterItBounced() {
    String id = send(key).statusCode(202).extract().path("id");
    soon().until(() -> status(id), "sent"::equals);
    String body =
        """
        {"type": "email.bounced",
         "data": {"tags": {"notification_id": "%s"}, "bounce": {"type": "Permanent"}}}
        """
            .formatted(id);
    given()
        .headers(SignedByResend.headers("msg_" + UUID.randomUUID(), Instant.now(), body))
        .body(body)
        .post("/webhooks/resend")
        .then()
        .statusCode(204);

    String next = send("another-" + key).statusCode(202).extract().path("id");

    soon().until(() -> status(next), "suppressed"::equals);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void needsAKeyAndATenantAndAnAddress() {
    given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .contentType("application/json")
        .body(body())
        .post("/internal/mails?tenant_id=" + tenant)
        .then()
        .statusCode(400);
    send(key).statusCode(202);
    post(key, body().replace("Rough cut", "Fine cut")).statusCode(422);
    post("x" + key, body().replace("share_link_sent", "spam")).statusCode(400);
    post("y" + key, body().replace("c-" + project + "@", "")).statusCode(400);
  }

  private ValidatableResponse send(String idempotencyKey) {
    return post(idempotencyKey, body());
  }

  private ValidatableResponse post(String idempotencyKey, String body) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .contentType("application/json")
        .header("Idempotency-Key", idempotencyKey)
        .body(body)
        .post("/internal/mails?tenant_id=" + tenant)
        .then();
  }

  private String body() {
    return """
        {"project_id": "%s", "template": "share_link_sent", "email": "c-%s@x.example",
         "reference": "%s", "values": {"url": "%s", "title": "Rough cut", "sender": "Ada",
         "expires_at": "2026-12-24T08:00:00Z"}}
        """
        .formatted(project, project, project, SECRET);
  }

  private ValidatableResponse get(String id) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .get("/internal/mails/" + id + "?tenant_id=" + tenant)
        .then()
        .statusCode(200);
  }

  private String status(String id) {
    return get(id).extract().path("status");
  }

  private String row() {
    return rows.all(
            "SELECT to_json(n)::text AS row FROM notification n WHERE project_id = $1"
                + " AND template = 'share_link_sent'",
            project)
        .getFirst()
        .getString("row");
  }

  private List<Map<String, Object>> mails() {
    return given()
        .baseUri(Backends.resend().toString())
        .queryParam("to", "c-" + project + "@x.example")
        .get("/_control/emails")
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }
}
