package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of a project's milestones; run against the code and the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class OrderApi {
  private static final int AT_ONCE = 12;
  private final Studio studio = new Studio();

  @Test
  void putsNewOnesLastAndMovesOneAlone() {
    String first = studio.milestone("One");
    studio.milestone("Two");
    String third = studio.milestone("Three");
    int behindFirst = studio.as("client").get(first).<Integer>path("position") + 1;

    studio.change("producer", third, "*", Map.of("position", behindFirst)).then().statusCode(200);
    studio.milestone(
        Map.of("project_id", studio.project, "title", "Zero", "position", behindFirst - 2));
    studio.milestone("Four");

    assertThat(studio.titles()).containsExactly("Zero", "One", "Three", "Two", "Four");
    studio.as("client").get(first).then().header("ETag", "\"1\"");
  }

  @Test
  void sortsByBirthWhereThePlaceIsTheSame() {
    List<Response> answers =
        Studio.atOnce(
            AT_ONCE,
            i ->
                studio
                    .as("producer")
                    .body(Map.of("project_id", studio.project, "title", "Cut " + i))
                    .post("/milestones"));
    String last = Integer.toString(Integer.MAX_VALUE);
    studio.milestone(
        Map.of("project_id", studio.project, "title", "Last", "position", Integer.valueOf(last)));
    studio.milestone("Very last");

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(studio.titles()).hasSize(AT_ONCE + 2).endsWith("Last", "Very last");
    List<Map<String, Object>> listed =
        studio
            .as("client")
            .queryParam("project_id", studio.project)
            .get("/milestones")
            .path("items");
    assertThat(listed)
        .isSortedAccordingTo(
            Comparator.<Map<String, Object>, Integer>comparing(
                    item -> (Integer) item.get("position"))
                .thenComparing(item -> (String) item.get("id")));
  }
}
