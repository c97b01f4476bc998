package com.motionmavericks.portal.assets.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.SpanSeen;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mux takes nothing from us: our credentials are wrong. */
@QuarkusTest
@TestProfile(MuxRefusesTest.WrongCredentials.class)
@WithTestResource(ProjectsNeighbour.class)
class MuxRefusesTest {
  /** As it is after somebody revoked our token. */
  public static final class WrongCredentials implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("portal.mux.token-secret", "revoked");
    }
  }

  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;
  @Inject QueuedIngests queue;

  @Test
  void theAssetIsKeptInTheQueue() {
    Response created = create();

    created
        .then()
        .statusCode(202)
        .body("status", equalTo("queued"))
        .body("trouble.code", equalTo("video_service_closed"))
        .body("upload", nullValue());
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .get("/assets/" + created.path("id"))
        .then()
        .body("status", equalTo("queued"));
    String trace = created.header("x-trace-id");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              List<SpanSeen> spans = Outside.trace(trace);
              assertThat(SpanSeen.in(spans, "integration.mux.asset.ingest").status())
                  .isEqualTo("ERROR");
              assertThat(SpanSeen.in(spans, "POST /assets").status()).isEqualTo("UNSET");
            });
  }

  @Test
  void theQueueAsksAgainWhenTheRowIsDue() {
    Response created = create();
    UUID id = UUID.fromString(created.path("id"));
    String trace = created.header("x-trace-id");
    assertThat(attempts(id)).isOne();

    queue.round().await().atMost(Duration.ofSeconds(20));
    assertThat(attempts(id)).isOne();

    pool.preparedQuery("UPDATE asset SET next_attempt_at = now() - interval '1 s' WHERE id = $1")
        .executeAndAwait(Tuple.of(id));
    queue.round().await().atMost(Duration.ofSeconds(20));

    assertThat(attempts(id)).isEqualTo(2);
    assertThat(Outside.uploadsAsked(trace)).hasSize(2);
  }

  private int attempts(UUID id) {
    return pool.preparedQuery("SELECT attempts FROM asset WHERE id = $1")
        .executeAndAwait(Tuple.of(id))
        .iterator()
        .next()
        .getInteger("attempts");
  }

  private Response create() {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .contentType("application/json")
        .body(
            Map.of(
                "project_id", UUID.randomUUID(),
                "title", "Cut 3",
                "file_name", "cut.mov",
                "file_size", 1_000,
                "content_type", "video/quicktime"))
        .post("/assets");
  }
}
