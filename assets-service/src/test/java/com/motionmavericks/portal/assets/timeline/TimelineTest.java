package com.motionmavericks.portal.assets.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.SpanSeen;
import com.motionmavericks.portal.assets.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Why is it not there yet?" has an answer. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class TimelineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Studio studio = new Studio();

  @AfterEach
  void mend() {
    Outside.endFaults();
  }

  @Test
  void showsTheStagesWithTheirTimesAndTraces() {
    Outside.sendWebhooksTo(RestAssured.port);
    Response created = studio.create();
    String asset = created.path("id");
    Outside.completeUpload(created.path("upload.url"));
    await().atMost(PATIENCE).until(() -> studio.status(asset).equals("ready"));

    Response timeline = timeline(asset, "");

    timeline
        .then()
        .body("version", equalTo(1))
        .body("status", equalTo("ready"))
        .body("trouble", nullValue())
        .body("stages.stage", contains("created", "accepted", "uploaded", "ready", "first_played"))
        .body("stages[0].took_ms", nullValue())
        .body("stages[0].trace_id", equalTo(created.header("x-trace-id")))
        .body("stages[1].trace_id", equalTo(created.header("x-trace-id")));
    List<Integer> took = timeline.path("stages.took_ms");
    // The stand-in works on a video for 200 ms.
    assertThat(took.get(3)).isBetween(150, 5_000);
    String ready = timeline.path("stages[3].trace_id");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Outside.trace(ready))
                    .extracting(SpanSeen::name)
                    .contains("webhook.mux.asset_ready"));
  }

  @Test
  void saysWhatItWaitsFor() {
    Outside.fault(Map.of("kind", "busy", "method", "POST", "retry_after", 60));
    String asset = studio.create().path("id");

    timeline(asset, "")
        .then()
        .body("status", equalTo("queued"))
        .body("stages.stage", contains("created"))
        .body("trouble.code", equalTo("video_service_busy"));
  }

  @Test
  void isThereForEachVersion() {
    String asset = studio.create().path("id");
    studio.as("artist").post("/assets/" + asset + "/cancel").then().statusCode(200);
    studio.addVersion(asset).then().statusCode(201);

    timeline(asset, "?version=1")
        .then()
        .body("stages.stage", contains("created", "accepted", "cancelled"));
    timeline(asset, "")
        .then()
        .body("version", equalTo(2))
        .body("stages.stage", contains("created", "accepted"));
    timeline(asset, "?version=3").then().statusCode(404);
    timeline(asset, "?version=0")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("version"));
  }

  private Response timeline(String asset, String query) {
    return studio.as("client").get("/assets/" + asset + "/timeline" + query);
  }
}
