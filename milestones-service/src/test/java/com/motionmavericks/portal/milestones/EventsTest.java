package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the others are told, as it is written, against the committed schemas. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class EventsTest {
  private final Studio studio = new Studio();

  @Inject Pool pool;

  @Test
  void tellsOfEachActAsItsSchemaSays() {
    UUID video = AssetsNeighbour.video(studio.project);
    String milestone = studio.inReview();
    studio.requestChanges("client", milestone, "Brighter, please.").then().statusCode(200);
    studio.change("producer", milestone, "*", Map.of("status", "in_review")).then().statusCode(200);
    studio.as("client").post(milestone + "/approve").then().statusCode(200);
    studio.as("producer").delete(milestone).then().statusCode(204);

    Map<String, String> told = told();

    told.forEach(EventSchema::require);
    assertThat(told.keySet())
        .containsExactly(
            "milestone.created",
            "milestone.updated",
            "milestone.changes_requested",
            "milestone.approved",
            "milestone.deleted");
    assertThat(told.get("milestone.changes_requested")).doesNotContain("Brighter");
    JsonPath approved = JsonPath.from(told.get("milestone.approved"));
    assertThat(approved.getString("milestone_id")).isEqualTo(milestone.substring(12));
    assertThat(approved.getString("previous_status")).isEqualTo("in_review");
    assertThat(approved.getList("assets"))
        .isEqualTo(List.of(Map.of("asset_id", video.toString(), "version", 3)));
    assertThat(approved.getString("actor_id")).isEqualTo(studio.user("client"));
  }

  @Test
  void tellsNothingOfWhatWasRefused() {
    String milestone = studio.milestone("Rough cut");

    studio.as("client").post(milestone + "/approve").then().statusCode(409);
    studio.change("producer", milestone, "\"9\"", Map.of("title", "x")).then().statusCode(412);

    assertThat(told()).containsOnlyKeys("milestone.created");
  }

  /** The last payload of each type, in the order in which the types came. */
  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    pool.preparedQuery("SELECT type, payload FROM outbox WHERE tenant_id = $1 ORDER BY id")
        .executeAndAwait(Tuple.of(studio.tenant))
        .forEach(row -> told.put(row.getString("type"), row.getString("payload")));
    return told;
  }
}
