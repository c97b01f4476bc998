package com.motionmavericks.portal.sharelinks.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.NotificationsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.Studio;
import com.motionmavericks.portal.testkit.Neighbour.Request;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a new link reaches the person whom it is for. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
@QuarkusTestResource(NotificationsNeighbour.class)
class MailingTest {
  private static final String ADDRESS = "ada@client.example";
  private final Studio studio = new Studio();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject RedisDataSource redis;

  @Test
  void isHandedToNotifications() throws Exception {
    Response link = share(ADDRESS);

    Row settled = settled(link);
    assertThat(settled.getUUID("mail_id"))
        .isEqualTo(NotificationsNeighbour.mailOf(link.path("id")));
    assertThat(settled.getString("settled_trace")).isEqualTo(link.header("x-trace-id"));
    List<Request> asked = NotificationsNeighbour.askedFor(studio.tenant());
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().header("Idempotency-Key")).isEqualTo(link.path("id"));
    JsonNode mail = json.readTree(asked.getFirst().body());
    assertThat(mail.path("email").asText()).isEqualTo(ADDRESS);
    assertThat(mail.path("template").asText()).isEqualTo("share_link_sent");
    assertThat(mail.path("project_id").asText()).isEqualTo(project.toString());
    assertThat(mail.path("reference").asText()).isEqualTo(link.path("id"));
    assertThat(mail.path("values").path("url").asText()).isEqualTo(link.path("url"));
    assertThat(mail.path("values").path("title").asText()).isEqualTo("Spot");
    assertThat(mail.path("values").path("label").asText()).isEqualTo("Ada");
  }

  /** Whoever reads the database finds neither the address nor the link, before and after. */
  @Test
  void waitsSealedForAServiceThatIsDown() {
    NotificationsNeighbour.DOWN_FOR.add(studio.tenant());
    Response link = share(ADDRESS);
    await().until(() -> !NotificationsNeighbour.askedFor(studio.tenant()).isEmpty());

    String kept = new String(row(link).getBuffer("sealed").getBytes(), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain(ADDRESS).doesNotContain("/s/").doesNotContain("Ada");
    NotificationsNeighbour.DOWN_FOR.remove(studio.tenant());
    dueNow(link);

    assertThat(settled(link).getUUID("mail_id")).isNotNull();
    assertThat(NotificationsNeighbour.askedFor(studio.tenant()))
        .extracting(request -> request.header("Idempotency-Key"))
        .hasSize(2)
        .containsOnly(link.<String>path("id"));
  }

  @Test
  void isGivenUpWhereNotificationsRefusesIt() {
    assertThat(settled(share("ada@refused.example")).getString("gave_up")).isEqualTo("refused");
  }

  @Test
  void isNotMailedOnceTheLinkHasEnded() {
    NotificationsNeighbour.DOWN_FOR.add(studio.tenant());
    Response link = share(ADDRESS);
    await().until(() -> !NotificationsNeighbour.askedFor(studio.tenant()).isEmpty());
    studio.as("producer").delete("/share-links/" + link.path("id")).then().statusCode(204);
    NotificationsNeighbour.DOWN_FOR.remove(studio.tenant());
    dueNow(link);

    assertThat(settled(link).getString("gave_up")).isEqualTo("ended");
    assertThat(NotificationsNeighbour.askedFor(studio.tenant())).hasSize(1);
  }

  @Test
  void isForgottenWithWhoeverSentIt() {
    NotificationsNeighbour.DOWN_FOR.add(studio.tenant());
    Response link = share(ADDRESS);
    String creator = row(link).getString("created_by");

    redis.stream(String.class)
        .xadd(
            "portal.events.projects-service",
            Map.of(
                "id", UUID.randomUUID().toString(),
                "type", "person.erased",
                "tenant_id", studio.tenant(),
                "occurred_at", Instant.now().toString(),
                "payload", "{\"user_id\":\"" + creator + "\",\"actor_id\":\"a\"}"));

    assertThat(settled(link).getString("gave_up")).isEqualTo("person erased");
  }

  @Test
  void needsAnAddress() {
    Studio.problem(
        post(Map.of("project_id", project, "send_to", "nobody")).then(), 400, "invalid_request");
  }

  private Response share(String address) {
    Response made =
        post(Map.of("project_id", project, "send_to", address, "recipient_label", "Ada"));
    made.then().statusCode(201);
    return made;
  }

  private Response post(Map<String, ?> wanted) {
    return studio.as("producer").body(wanted).post("/share-links");
  }

  private void dueNow(Response link) {
    pool.preparedQuery("UPDATE mail_request SET next_attempt_at = now() WHERE share_link_id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(link.path("id"))));
  }

  private Row settled(Response link) {
    await().until(() -> row(link).getOffsetDateTime("settled_at") != null);
    Row row = row(link);
    assertThat(row.getBuffer("sealed")).isNull();
    return row;
  }

  private Row row(Response link) {
    return pool.preparedQuery("SELECT * FROM mail_request WHERE share_link_id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(link.path("id"))))
        .iterator()
        .next();
  }
}
