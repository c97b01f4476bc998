package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts for users; run against the code and the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class SummaryApi {
  private final Studio studio = new Studio();

  @Test
  void countsForThoseWhoMaySee() {
    Studio other = new Studio();
    String milestone = studio.inReview();
    studio.as("client").post(milestone + "/approve");
    studio.milestone("Fine cut");
    UUID bare = UUID.randomUUID();

    Response summary =
        studio
            .as("client")
            .queryParam("project_id", bare, studio.project, ProjectsNeighbour.FOREIGN)
            .get("/milestones/summary");

    summary
        .then()
        .statusCode(200)
        .body("items.project_id", equalTo(List.of(bare.toString(), studio.project.toString())))
        .body("items.total", equalTo(List.of(0, 2)))
        .body("items.done", equalTo(List.of(0, 1)))
        .body("items[1].next.title", equalTo("Fine cut"));
    assertThat(ProjectsNeighbour.ASKED.containing(bare.toString())).hasSize(1);
    other
        .as("client")
        .queryParam("project_id", ProjectsNeighbour.FOREIGN)
        .get("/milestones/summary")
        .then()
        .statusCode(200)
        .body("items", empty());
    problem(studio.as("client").get("/milestones/summary"), 400, "invalid_request");
    problem(
        studio
            .as("client")
            .queryParam("project_id", ProjectsNeighbour.BROKEN)
            .get("/milestones/summary"),
        503,
        "unavailable");
  }

  /** A day is over when it is over in Sydney, where this tenant is. */
  @Test
  void countsWhatIsOverdueWhereTheTenantIs() {
    LocalDate today = LocalDate.now(ZoneId.of("Australia/Sydney"));
    due(today.minusDays(1), "Yesterday");
    due(today.minusDays(9), "Long ago");
    due(today, "Today");
    due(null, "Some day");

    summary()
        .body("items[0].overdue", equalTo(2))
        .body("items[0].next.title", equalTo("Long ago"))
        .body("items[0].next.overdue", equalTo(true));
  }

  @Test
  void countsNothingAsOverdueThatIsDueToday() {
    due(LocalDate.now(ZoneId.of("Australia/Sydney")), "Today");

    summary().body("items[0].overdue", equalTo(0)).body("items[0].next.overdue", equalTo(false));
  }

  private void due(@Nullable LocalDate on, String title) {
    Map<String, Object> milestone = new HashMap<>(Map.of("project_id", studio.project));
    milestone.put("title", title);
    milestone.put("due_on", on == null ? null : on.toString());
    studio.milestone(milestone);
  }

  private ValidatableResponse summary() {
    return studio
        .as("producer")
        .queryParam("project_id", studio.project)
        .get("/milestones/summary")
        .then()
        .statusCode(200);
  }
}
