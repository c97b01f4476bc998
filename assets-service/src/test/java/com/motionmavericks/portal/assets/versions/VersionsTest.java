package com.motionmavericks.portal.assets.versions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.Studio;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One video, uploaded again and again. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class VersionsTest {
  private final Studio studio = new Studio();
  private final UUID milestone = UUID.randomUUID();

  @Inject Pool pool;

  @Test
  void theNextVersionIsAnUploadOfItsOwn() {
    String asset = create(milestone);
    ready(asset, 1);

    Response next = studio.addVersion(asset);

    next.then()
        .statusCode(201)
        .body("id", equalTo(asset))
        .body("version", equalTo(2))
        .body("file_name", equalTo("next.mov"))
        .body("title", equalTo("Cut 3"))
        .body("upload.url", notNullValue());
    assertThat(Outside.uploadsAsked(asset)).hasSize(2);
    assertThat(Outside.uploadsAsked(asset).getLast())
        .containsPattern(asset + "\\|00-[0-9a-f-]+\\|2");
    studio
        .as("client")
        .get("/assets/" + asset + "/versions")
        .then()
        .body("items.version", contains(2, 1))
        .body("items.status", contains("uploading", "ready"));
    studio
        .as("client")
        .get("/assets?project_id=" + studio.project())
        .then()
        .body("items.version", contains(2));
    assertThat(studio.told(pool)).containsExactly("asset.created", "asset.created");
  }

  @Test
  void peopleWatchTheOneBeforeMeanwhile() {
    String asset = create(milestone);
    ready(asset, 1);
    studio.addVersion(asset).then().statusCode(201);

    studio
        .get(asset)
        .then()
        .body("version", equalTo(2))
        .body("status", equalTo("uploading"))
        .body("playback.version", equalTo(1));
    asked(studio.tenant(), milestone.toString()).body("version", contains(1));
    studio
        .asService("sharelinks-service")
        .queryParam("asset_id", asset)
        .get("/internal/assets")
        .then()
        .body("status", contains("ready"));

    ready(asset, 2);

    studio.get(asset).then().body("playback.version", equalTo(2));
    asked(studio.tenant(), milestone.toString()).body("version", contains(2));
  }

  @Test
  void oneAtATime() {
    String asset = create(milestone);

    studio.addVersion(asset).then().statusCode(409).body("code", equalTo("version_under_way"));

    studio.as("artist").post("/assets/" + asset + "/cancel").then().statusCode(200);
    studio.addVersion(asset).then().statusCode(201).body("version", equalTo(2));
  }

  @Test
  void aRepetitionAddsNone() {
    String asset = create(milestone);
    ready(asset, 1);
    Map<String, ?> file =
        Map.of("file_name", "next.mov", "file_size", 7, "content_type", "video/quicktime");

    for (int i = 0; i < 2; i++) {
      studio
          .as("artist")
          .header("Idempotency-Key", "once")
          .contentType("application/json")
          .body(file)
          .post("/assets/" + asset + "/versions")
          .then()
          .statusCode(201)
          .body("version", equalTo(2));
    }
    studio.as("client").get("/assets/" + asset + "/versions").then().body("items", hasSize(2));
  }

  @Test
  void anAssetCountsOnce() {
    String asset = create(milestone);
    ready(asset, 1);
    studio.addVersion(asset).then().statusCode(201);

    studio
        .as("client")
        .queryParam("project_id", studio.project(), ProjectsNeighbour.HIDDEN)
        .get("/assets/summary")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].total", equalTo(1))
        .body("items[0].ready", equalTo(1));
  }

  @Test
  void tellsWhatCanBeWatchedOfTheMilestone() {
    String ready = create(milestone);
    ready(ready, 1);
    ready(create(UUID.randomUUID()), 1);
    create(milestone);

    asked(studio.tenant(), milestone.toString())
        .statusCode(200)
        .body("asset_id", contains(ready))
        .body("version", contains(1));
    asked("somebody else", milestone.toString()).statusCode(200).body("", hasSize(0));
  }

  @Test
  void isForServicesThatSayWhatTheyMean() {
    asked(studio.tenant(), "no id")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("milestone_id"));
    studio
        .as("admin")
        .queryParams(
            "tenant_id", studio.tenant(), "project_id", studio.project(), "milestone_id", milestone)
        .get("/internal/assets/versions")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse asked(String whose, String which) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("milestones-service"))
        .queryParams("tenant_id", whose, "project_id", studio.project(), "milestone_id", which)
        .get("/internal/assets/versions")
        .then();
  }

  private String create(UUID ofMilestone) {
    return studio.post("producer", Map.of("milestone_id", ofMilestone)).path("id");
  }

  /** As Mux's webhook leaves it. */
  private void ready(String asset, int version) {
    pool.preparedQuery(
            "UPDATE asset SET status = 'ready', playback_id = 'play' WHERE id = $1 AND version = $2")
        .executeAndAwait(Tuple.of(UUID.fromString(asset), version));
  }
}
