package com.motionmavericks.portal.assets.versions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an approval keeps: that of the milestone which can be watched. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class VersionsTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();
  private final UUID milestone = UUID.randomUUID();

  @Inject Pool pool;

  @Test
  void tellsWhatCanBeWatchedOfTheMilestone() {
    String ready = create(project, milestone);
    ready(ready);
    ready(create(project, UUID.randomUUID()));
    ready(create(UUID.randomUUID(), milestone));
    create(project, milestone);

    asked(tenant, milestone.toString())
        .statusCode(200)
        .body("asset_id", contains(ready))
        .body("version", contains(1));
    asked("somebody else", milestone.toString()).statusCode(200).body("", hasSize(0));
  }

  @Test
  void isForServicesThatSayWhatTheyMean() {
    asked(tenant, "no id").statusCode(400).body("errors[0].pointer", equalTo("milestone_id"));
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "admin"))
        .queryParams("tenant_id", tenant, "project_id", project, "milestone_id", milestone)
        .get("/internal/assets/versions")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse asked(String whose, String which) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("milestones-service"))
        .queryParams("tenant_id", whose, "project_id", project, "milestone_id", which)
        .get("/internal/assets/versions")
        .then();
  }

  private String create(UUID inProject, UUID ofMilestone) {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .contentType("application/json")
        .body(
            Map.of(
                "project_id",
                inProject,
                "milestone_id",
                ofMilestone,
                "title",
                "Cut",
                "file_name",
                "cut.mov",
                "file_size",
                1_000,
                "content_type",
                "video/quicktime"))
        .post("/assets")
        .path("id");
  }

  /** As Mux's webhook leaves it. */
  private void ready(String asset) {
    pool.preparedQuery("UPDATE asset SET status = 'ready' WHERE id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(asset)));
  }
}
