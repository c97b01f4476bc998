package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.notifications.digest.Digests;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** From what waited to the one mail that tells it all, linked to each cause. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class DigestTest {
  private static final String SPAN = "00f067aa0ba902b7";
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject RedisDataSource redis;
  @Inject Pool pool;
  @Inject Digests digests;

  @Test
  void tellsInOneMailWhatWaitedAndLinksToEachCause() {
    prefersDigest();
    List<String> causes = List.of(happens(), happens());
    String late = happensThoughItsEventComesLate();
    assertThat(Mails.toClientOf(project)).isEmpty();
    twoDaysPass();

    digests.nudge();

    Map<String, Object> mail =
        soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1).getFirst();
    String digest = Mails.tag(mail, "notification_id");
    assertThat(String.valueOf(mail.get("text"))).contains(causes).contains(late);
    assertThat(String.valueOf(mail.get("headers"))).contains("/unsubscribe/");
    assertThat(rows("delivery = 'merged' AND digest_id = '%s'".formatted(digest))).hasSize(3);
    List<JsonNode> spans =
        Traces.await(Mails.tag(mail, "trace_id"), Traces.has("integration.resend.send"));
    assertThat(Traces.named(spans, "integration.resend.send").path("links"))
        .extracting(link -> link.path("trace_id").asText())
        .hasSize(3)
        .containsAll(causes);
  }

  @Test
  void isNoNewsInTheFeed() {
    prefersDigest();
    happens();
    twoDaysPass();
    digests.nudge();
    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1);

    List<String> templates =
        asClient().get("/notifications").then().extract().path("items.template");
    assertThat(templates).containsExactly("milestone_updated");
  }

  /** Decided in a trace of its own, which the send links to; the line shows that of the cause. */
  private String happensThoughItsEventComesLate() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    new Published(redis, tenant).relayedLate(project, trace);
    soon().until(() -> rows("delivery = 'digest'").size() == 3);
    return trace;
  }

  private String happens() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    int before = rows("delivery = 'digest'").size();
    new Published(redis, tenant)
        .updated(UUID.randomUUID(), project, "00-" + trace + "-" + SPAN + "-01", fresh());
    soon().until(() -> rows("delivery = 'digest'").size() == before + 1);
    return trace;
  }

  /** Of a story that began now, so that the consumer goes on in its trace. */
  private static String fresh() {
    return "portal=42:" + Long.toString(System.currentTimeMillis(), 36);
  }

  private void twoDaysPass() {
    pool.preparedQuery(
            "UPDATE notification SET created_at = created_at - interval '2 days' WHERE tenant_id = $1")
        .executeAndAwait(Tuple.of(tenant));
  }

  private List<UUID> rows(String where) {
    List<UUID> rows = new ArrayList<>();
    pool.preparedQuery("SELECT id FROM notification WHERE tenant_id = $1 AND " + where)
        .executeAndAwait(Tuple.of(tenant))
        .forEach(row -> rows.add(row.getUUID("id")));
    return rows;
  }

  private void prefersDigest() {
    asClient()
        .contentType("application/json")
        .body("{\"items\": [{\"template\": \"milestone_updated\", \"choice\": \"digest\"}]}")
        .put("/preferences")
        .then()
        .statusCode(200);
  }

  private io.restassured.specification.RequestSpecification asClient() {
    return given().auth().oauth2(Tokens.of(tenant, "client", "client-" + project));
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
  }
}
