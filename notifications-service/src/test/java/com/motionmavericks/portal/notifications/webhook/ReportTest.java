package com.motionmavericks.portal.notifications.webhook;

import static com.motionmavericks.portal.notifications.Rows.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.notifications.Mails;
import com.motionmavericks.portal.notifications.ProjectsNeighbour;
import com.motionmavericks.portal.notifications.Published;
import com.motionmavericks.portal.notifications.Rows;
import com.motionmavericks.portal.notifications.StandIn;
import com.motionmavericks.portal.testkit.EventSchema;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from Resend's reports. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class ReportTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;
  @Inject RedisDataSource redis;
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
  void lateOnesAndRepeatedOnesChangeNothing() {
    Map<String, Object> mail = sent();

    report("email.delivery_delayed", mail, "");
    assertThat(rows.delivery(project)).isEqualTo("delayed");
    String delivered = report("email.delivered", mail, "");
    assertThat(rows.delivery(project)).isEqualTo("delivered");
    report("email.delivery_delayed", mail, "");
    assertThat(rows.delivery(project)).isEqualTo("delivered");
    report("email.bounced", mail, ",\"bounce\":{\"type\":\"Transient\"}");
    assertThat(rows.delivery(project)).isEqualTo("bounced");

    repeat(delivered, "email.delivered", mail);
    assertThat(rows.delivery(project)).isEqualTo("bounced");
    assertThat(rows.all("SELECT FROM suppression WHERE tenant_id = $1", tenant)).isEmpty();
    assertThat(rows.all("SELECT FROM outbox WHERE tenant_id = $1", tenant)).isEmpty();
  }

  @Test
  void linksToTheTraceOfTheSend() {
    Map<String, Object> mail = sent();

    report("email.delivered", mail, "");

    String trace =
        rows.all("SELECT report_trace_id FROM notification WHERE project_id = $1", project)
            .getFirst()
            .getString("report_trace_id");
    JsonNode entry =
        Traces.named(
            Traces.await(trace, Traces.has("POST /webhooks/resend")), "POST /webhooks/resend");
    assertThat(entry.path("links").findValuesAsText("trace_id"))
        .contains(Mails.tag(mail, "trace_id"));
  }

  @Test
  void whatBouncedForGoodGetsNothingMoreAndProducersAreTold() {
    Map<String, Object> mail = sent();

    report("email.bounced", mail, ",\"bounce\":{\"type\":\"Permanent\"}");

    assertThat(rows.delivery(project)).isEqualTo("bounced");
    published().updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> count("suppressed"), seen -> seen == 1);
    assertThat(Mails.toClientOf(project)).hasSize(1);
    soon().until(() -> told("sent"), seen -> seen == 1);
    rows.all("SELECT type, payload::text AS payload FROM outbox WHERE tenant_id = $1", tenant)
        .forEach(row -> EventSchema.require(row.getString("type"), row.getString("payload")));
  }

  @Test
  void whoComplainedGetsNothingMoreAndNobodyIsTold() {
    report("email.complained", sent(), "");

    assertThat(rows.delivery(project)).isEqualTo("complained");
    published().updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> count("suppressed"), seen -> seen == 1);
    assertThat(rows.all("SELECT FROM outbox WHERE tenant_id = $1", tenant)).isEmpty();
  }

  /** The address is another tenant's as well, which had nothing to do with it. */
  @Test
  void suppressesForItsTenantOnly() {
    report("email.complained", sent(), "");

    new Published(redis, Tokens.freshTenant()).updated(UUID.randomUUID(), project, null, null);

    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 2);
  }

  @Test
  void ofADeadLetterProducersAreToldButNotOfAFailureMailsOwnFailure() {
    StandIn.fails(project, "'kind':'error','status':422,'name':'validation_error'");
    published().updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> told("sent"), seen -> seen == 1);

    String id =
        rows.all(
                "SELECT id::text AS id FROM notification WHERE template = 'mail_failed'"
                    + " AND project_id = $1",
                project)
            .getFirst()
            .getString("id");
    post(
        "msg_" + UUID.randomUUID(),
        "email.bounced",
        id,
        "",
        ",\"bounce\":{\"type\":\"Permanent\"}");

    soon().until(() -> told("bounced"), seen -> seen == 1);
    assertThat(rows.all("SELECT FROM outbox WHERE tenant_id = $1", tenant)).hasSize(1);
    assertThat(told("sent")).isZero();
  }

  @Test
  void ofAMailThatNobodyKnowsNothingIsKept() {
    String id = "msg_" + UUID.randomUUID();

    post(id, "email.bounced", UUID.randomUUID().toString(), "", "");

    assertThat(rows.all("SELECT FROM webhook WHERE id = $1", id)).isEmpty();
  }

  private Map<String, Object> sent() {
    published().updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> rows.delivery(project), "sent"::equals);
    return Mails.toClientOf(project).getFirst();
  }

  private int count(String delivery) {
    return rows.all(
            "SELECT FROM notification WHERE tenant_id = $1 AND delivery = $2", tenant, delivery)
        .size();
  }

  private int told(String delivery) {
    return rows.all(
            """
            SELECT FROM notification WHERE tenant_id = $1 AND template = 'mail_failed'
              AND user_id = 'actor' AND delivery = $2
            """,
            tenant,
            delivery)
        .size();
  }

  private String report(String type, Map<String, Object> mail, String more) {
    String id = "msg_" + UUID.randomUUID();
    post(id, type, Mails.tag(mail, "notification_id"), Mails.tag(mail, "traceparent"), more);
    return id;
  }

  private void repeat(String id, String type, Map<String, Object> mail) {
    post(id, type, Mails.tag(mail, "notification_id"), Mails.tag(mail, "traceparent"), "");
  }

  private static void post(
      String id, String type, String notification, String traceparent, String more) {
    String body =
        """
        {"type": "%s", "created_at": "2026-11-23T10:00:00Z", "data": {"email_id": "x",
         "tags": {"notification_id": "%s", "traceparent": "%s"}%s}}
        """
            .formatted(type, notification, traceparent, more);
    given()
        .headers(SignedByResend.headers(id, Instant.now(), body))
        .contentType("application/json")
        .body(body)
        .post("/webhooks/resend")
        .then()
        .statusCode(204);
  }

  private Published published() {
    return new Published(redis, tenant);
  }
}
