package com.motionmavericks.portal.assets.sweep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.Studio;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mux reports nothing, and is asked. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class SweepTest {
  private final Studio studio = new Studio();

  @Inject Pool pool;

  @BeforeEach
  void hearNothing() {
    Outside.sendNoWebhooks();
    // What other tests left behind is not for this one.
    pool.query("UPDATE asset SET swept_at = now()").executeAndAwait();
  }

  @AfterEach
  void mend() {
    Outside.endFaults();
  }

  @Test
  void settlesWhatHasBecomeReady() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    awaitMux();
    stoodStill(asset);

    Response report = sweep();

    report.then().statusCode(200).body("asked", equalTo(1)).body("settled", equalTo(1));
    assertThat(studio.status(asset)).isEqualTo("ready");
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.ready");
    sweep().then().body("asked", equalTo(0)).body("more", equalTo(false));
  }

  @Test
  void settlesWhatCannotBeRead() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUnreadable(created.path("upload.url"));
    awaitMux();
    stoodStill(asset);

    sweep().then().body("settled", equalTo(1));

    studio
        .get(asset)
        .then()
        .body("status", equalTo("errored"))
        .body("trouble.code", equalTo("file_unreadable"));
  }

  @Test
  void settlesWhoseTimeIsOver() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.timeOut(created.path("upload.url"));
    stoodStill(asset);

    sweep().then().body("settled", equalTo(1));

    studio
        .get(asset)
        .then()
        .body("status", equalTo("expired"))
        .body("trouble.code", equalTo("no_bytes"));
  }

  @Test
  void leavesAloneWhatStillWaits() {
    String asset = studio.create().path("id");
    stoodStill(asset);

    sweep()
        .then()
        .body("asked", equalTo(1))
        .body("settled", equalTo(0))
        .body("more", equalTo(false));

    assertThat(studio.status(asset)).isEqualTo("uploading");
    sweep().then().body("asked", equalTo(0));
  }

  @Test
  void doesNotTouchWhatMovesByItself() {
    studio.create();

    sweep().then().body("asked", equalTo(0));
  }

  @Test
  void givesUpWhatMuxWasNotReachedWithForADay() {
    Outside.fault(Map.of("kind", "error", "method", "POST"));
    String asset = studio.create().path("id");
    Outside.endFaults();
    pool.preparedQuery(
            "UPDATE asset SET created_at = now() - interval '25 hours', swept_at = NULL WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)));

    sweep().then().body("settled", equalTo(1));

    studio
        .get(asset)
        .then()
        .body("status", equalTo("errored"))
        .body("trouble.code", equalTo("never_taken"));
  }

  @Test
  void comesBackWhereMuxIsDown() {
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    stoodStill(asset);
    String upload = "/video/v1/uploads/" + Outside.idOf(created.path("upload.url"));
    Outside.fault(Map.of("kind", "error", "method", "GET", "path", upload, "times", 3));

    sweep().then().statusCode(200).body("asked", equalTo(1)).body("settled", equalTo(0));
    assertThat(studio.status(asset)).isEqualTo("uploading");

    awaitMux();
    stoodStill(asset);
    sweep().then().body("settled", equalTo(1));
    assertThat(studio.status(asset)).isEqualTo("ready");
  }

  private static Response sweep() {
    return given()
        .auth()
        .oauth2(Tokens.ofService("scheduler-service"))
        .post("/internal/assets/sweep?limit=5");
  }

  /** Until Mux has done with the video of the last upload. */
  private static void awaitMux() {
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(10))
        .until(Outside::isDone);
  }

  private void stoodStill(String asset) {
    pool.preparedQuery(
            "UPDATE asset SET updated_at = now() - interval '11 minutes', swept_at = NULL"
                + " WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)));
  }
}
