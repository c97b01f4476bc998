package com.motionmavericks.portal.notifications.delivery;

import static com.motionmavericks.portal.notifications.Rows.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.notifications.Mails;
import com.motionmavericks.portal.notifications.ProjectsNeighbour;
import com.motionmavericks.portal.notifications.Published;
import com.motionmavericks.portal.notifications.Rows;
import com.motionmavericks.portal.notifications.StandIn;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin of the tenant looks after its mails. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class OperatorTest {
  private static final String OF_PROJECT =
      "SELECT id::text AS id FROM notification WHERE project_id = $1 AND template <> 'mail_failed'";

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
  void listsAndInspectsWhatFailed() {
    String id = failed();

    admin()
        .get("/deliveries?status=failed")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].reason", equalTo("validation_error"));
    admin().get("/deliveries?status=bounced").then().body("items", hasSize(0));
    admin()
        .get("/deliveries/" + id)
        .then()
        .statusCode(200)
        .body("delivery.status", equalTo("failed"))
        .body("attempts.outcome", contains("failed"))
        .body("attempts[0].trace_id", notNullValue())
        .body("report", nullValue())
        .body(not(containsString("@")));
    admin().get("/deliveries?status=lost").then().statusCode(400);
  }

  @Test
  void pagesThroughAll() {
    for (int i = 0; i < 3; i++) {
      new Published(redis, tenant).updated(UUID.randomUUID(), UUID.randomUUID(), null, null);
    }
    soon()
        .until(
            () -> rows.all("SELECT FROM notification WHERE tenant_id = $1", tenant).size(),
            count -> count == 3);

    String next =
        admin()
            .get("/deliveries?limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next_cursor");
    admin()
        .get("/deliveries?limit=2&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("next_cursor", nullValue());
  }

  @Test
  void sendsAgainUnderTheSameKey() {
    String id = failed();
    StandIn.heals();

    admin()
        .post("/deliveries/" + id + "/retry")
        .then()
        .statusCode(202)
        .body("may_arrive_twice", equalTo(false))
        .body("warning", nullValue());

    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1);
    assertThat(Mails.toClientOf(project).getFirst().get("idempotency_key")).isEqualTo(id);
    admin().post("/deliveries/" + id + "/retry").then().statusCode(409);
  }

  @Test
  void afterADaySendsUnderAnotherKeyAndWarns() {
    String id = failed();
    StandIn.heals();
    rows.all(
        "UPDATE notification SET key_since = now() - interval '25 hours' WHERE project_id = $1",
        project);

    admin()
        .post("/deliveries/" + id + "/retry")
        .then()
        .statusCode(202)
        .body("may_arrive_twice", equalTo(true))
        .body("warning", containsString("twice"));

    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1);
    assertThat(Mails.toClientOf(project).getFirst().get("idempotency_key")).isEqualTo(id + ".2");
  }

  @Test
  void whoeverWasErasedIsNotSentAnything() {
    String id = failed();
    rows.all("UPDATE notification SET email = '', payload = NULL WHERE project_id = $1", project);

    admin().post("/deliveries/" + id + "/retry").then().statusCode(409);
  }

  private String failed() {
    StandIn.fails(project, "'kind':'error','status':422,'name':'validation_error'");
    new Published(redis, tenant).updated(UUID.randomUUID(), project, null, null);
    soon()
        .until(
            () -> rows.all(OF_PROJECT + " AND delivery = 'failed'", project).size(),
            count -> count == 1);
    return rows.all(OF_PROJECT, project).getFirst().getString("id");
  }

  private RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of(tenant, "admin"));
  }
}
