package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Whoever is erased is told nothing more, and their name and address are gone. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class ErasureTest {
  private static final String WAITING =
      "SELECT FROM notification WHERE tenant_id = $1 AND delivery = 'digest'";
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;
  @Inject RedisDataSource redis;

  @Test
  void removesNameAndAddress() {
    Published published = new Published(redis, tenant);
    published.updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1);
    assertThat(rows()).anyMatch(row -> row.contains("@x.example"));
    prefer();

    erase(published);

    soon()
        .untilAsserted(
            () ->
                assertThat(rows())
                    .hasSize(1)
                    .allMatch(row -> row.contains("client-" + project))
                    .noneMatch(row -> row.contains("@x.example") || row.contains("Carla")));
    assertThat(count("SELECT FROM preference WHERE tenant_id = $1")).isZero();
  }

  /** What waited for a digest is in none. */
  @Test
  void failsWhatWaits() {
    Published published = new Published(redis, tenant);
    prefer();
    published.updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> count(WAITING) == 1);

    erase(published);

    soon().until(() -> count(WAITING) == 0);
    assertThat(rows()).singleElement().asString().contains("failed", "person erased");
  }

  private void prefer() {
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "client", "client-" + project))
        .contentType("application/json")
        .body("{\"items\": [{\"template\": \"milestone_updated\", \"choice\": \"digest\"}]}")
        .put("/preferences")
        .then()
        .statusCode(200);
  }

  /** Its event was on the way while they were erased. */
  @Test
  void tellsThemNothingThatHappenedBefore() {
    Published published = new Published(redis, tenant);
    erase(published);
    soon().until(this::isRemembered);

    published.late("milestone.updated", updated());
    // Entries are read in order: once a later one has taken effect, the late one would have too.
    published.updated(UUID.randomUUID(), project, null, null);

    soon().until(() -> Mails.toClientOf(project), mails -> !mails.isEmpty());
    assertThat(Mails.toClientOf(project)).hasSize(1);
    assertThat(rows()).hasSize(1);
  }

  /** Members are remembered for a moment, and with them an address that is to be forgotten. */
  @Test
  void doesNotBringBackAnAddressThatWasReadBefore() {
    Published published = new Published(redis, tenant);
    published.updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1);
    erase(published);
    soon().until(this::isRemembered);

    published.updated(UUID.randomUUID(), project, null, null);
    // Entries are read in order: once a later one has taken effect, this one would have too.
    UUID later = UUID.randomUUID();
    published.updated(UUID.randomUUID(), later, null, null);

    soon().until(() -> Mails.toClientOf(later), mails -> mails.size() == 1);
    assertThat(rows()).filteredOn(row -> row.contains("client-" + project)).hasSize(1);
    assertThat(Mails.toClientOf(project)).hasSize(1);
  }

  private String updated() {
    return """
        {"milestone_id": "%s", "project_id": "%s", "version": 2, "title": "Rough cut",
         "status": "in_progress", "previous_status": "planned", "actor_id": "actor"}
        """
        .formatted(UUID.randomUUID(), project);
  }

  private void erase(Published published) {
    published.told(
        "portal.events.projects-service",
        "person.erased",
        "{\"user_id\": \"client-%s\", \"actor_id\": \"admin\"}".formatted(project));
  }

  private boolean isRemembered() {
    return count("SELECT FROM erased_person WHERE tenant_id = $1") == 1;
  }

  private int count(String sql) {
    return pool.preparedQuery(sql).executeAndAwait(Tuple.of(tenant)).size();
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    pool.preparedQuery("SELECT notification::text AS row FROM notification WHERE tenant_id = $1")
        .executeAndAwait(Tuple.of(tenant))
        .forEach(row -> rows.add(row.getString("row")));
    return rows;
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
  }
}
