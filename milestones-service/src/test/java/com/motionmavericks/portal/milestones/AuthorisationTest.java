package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation                       admin producer artist client outside_artist outside_client stranger operator service
        listMilestones                  yes   yes      yes    yes    404            404            404      403      403
        createMilestone                 yes   yes      403    403    403            403            404      403      403
        getMilestone                    yes   yes      yes    yes    404            404            404      403      403
        updateMilestone:edit            yes   yes      403    403    404            404            404      403      403
        updateMilestone:in_progress     yes   yes      yes    403    404            404            404      403      403
        updateMilestone:in_review       yes   yes      yes    403    404            404            404      403      403
        updateMilestone:approved        yes   yes      403    yes    404            404            404      403      403
        updateMilestone:changes_requested yes yes      403    yes    404            404            404      403      403
        updateMilestone:delivered       yes   yes      403    403    404            404            404      403      403
        summariseMilestones             403   403      403    403    403            403            403      403      yes""";
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
    List<String> way =
        switch (to) {
          case "in_progress" -> List.of();
          case "in_review" -> List.of("in_progress");
          case "delivered" -> List.of("in_progress", "in_review", "approved");
          default -> List.of("in_progress", "in_review");
        };
    way.forEach(step -> Call.patch(milestone, Map.of("status", step)).as(studio.producer()));
    return Attempt.of(Call.patch(milestone, Map.of("status", to)));
  }
}
