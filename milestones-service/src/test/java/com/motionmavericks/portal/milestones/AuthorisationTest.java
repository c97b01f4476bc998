package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation                       admin producer artist client outside_artist outside_client stranger operator service
        listMilestones                  yes   yes      yes    yes    404            404            404      403      403
        createMilestone                 yes   yes      403    403    403            403            404      403      403
        getMilestone                    yes   yes      yes    yes    404            404            404      403      403
        updateMilestone:edit            yes   yes      403    403    404            403            404      403      403
        updateMilestone:in_progress     yes   yes      yes    403    404            403            404      403      403
        updateMilestone:in_review       yes   yes      yes    403    404            403            404      403      403
        updateMilestone:delivered       yes   yes      403    403    404            403            404      403      403
        approveMilestone                yes   yes      403    yes    403            404            404      403      403
        requestMilestoneChanges         yes   yes      403    yes    403            404            404      403      403
        deleteMilestone                 yes   yes      403    403    403            403            404      403      403
        listMilestoneHistory            yes   yes      yes    yes    404            404            404      403      403
        listMilestoneHistory:deleted    yes   yes      404    404    404            404            404      403      403
        summariseVisibleMilestones      yes   yes      yes    yes    own            own            own      403      403
        summariseMilestones             403   403      403    403    403            403            403      403      projects-service""";
  }

  @Override
  public Attempt attempt(String row, Studio studio) {
    String project = UUID.randomUUID().toString();
    Call create = Call.post("/milestones", Map.of("project_id", project, "title", "Rough cut"));
    if (row.equals("createMilestone")) {
      return Attempt.of(create);
    }
    String id = create.as(studio.producer()).json().path("id").asText();
    String milestone = "/milestones/" + id;
    return switch (row) {
      case "listMilestones" ->
          Attempt.of(Call.get("/milestones?project_id=" + project)).showing(id);
      case "getMilestone" -> Attempt.of(Call.get(milestone)).showing(id);
      case "approveMilestone" -> {
        walk(milestone, studio, "in_progress", "in_review");
        yield Attempt.of(approve(milestone));
      }
      case "requestMilestoneChanges" -> {
        walk(milestone, studio, "in_progress", "in_review");
        yield Attempt.of(
            Call.post(milestone + "/request-changes", Map.of("comment", "Brighter, please.")));
      }
      case "deleteMilestone" -> Attempt.of(Call.delete(milestone));
      case "listMilestoneHistory" ->
          Attempt.of(Call.get(milestone + "/history")).showing("Rough cut");
      case "listMilestoneHistory:deleted" -> {
        Call.delete(milestone).as(studio.producer());
        yield Attempt.of(Call.get(milestone + "/history")).showing("Rough cut");
      }
      case "summariseVisibleMilestones" ->
          Attempt.of(Call.get("/milestones/summary?project_id=" + project)).showing(id);
      case "updateMilestone:edit" -> Attempt.of(Call.patch(milestone, Map.of("title", "Cut")));
      case "summariseMilestones" ->
          Attempt.of(
                  Call.get(
                      "/internal/milestones/summary?tenant_id=%s&project_id=%s"
                          .formatted(studio.tenant(), project)))
              .showing(id);
      default -> move(milestone, row.substring("updateMilestone:".length()), studio);
    };
  }

  /** The last of the moves from planned to a status. */
  private static Attempt move(String milestone, String to, Studio studio) {
    switch (to) {
      case "in_progress" -> {}
      case "in_review" -> walk(milestone, studio, "in_progress");
      default -> {
        walk(milestone, studio, "in_progress", "in_review");
        approve(milestone).as(studio.producer());
      }
    }
    return Attempt.of(Call.patch(milestone, Map.of("status", to)));
  }

  private static void walk(String milestone, Studio studio, String... way) {
    for (String step : way) {
      Call.patch(milestone, Map.of("status", step)).as(studio.producer());
    }
  }

  private static Call approve(String milestone) {
    return Call.post(milestone + "/approve", (byte[]) null);
  }
}
