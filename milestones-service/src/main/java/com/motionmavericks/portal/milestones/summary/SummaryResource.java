package com.motionmavericks.portal.milestones.summary;

import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.milestones.MilestonePolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /milestones/summary}: for users, of the projects that they may see. */
@Tag(name = "milestones")
@Path("/milestones/summary")
public class SummaryResource {
  private final Summaries summaries;
  private final Callers callers;

  SummaryResource(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
  }

  /** The summaries of those asked for. */
  @Schema(name = "MilestoneSummaries")
  public record Answer(List<MilestoneSummary> items) {
    public Answer {
      items = List.copyOf(items);
    }
  }

  @PermissionsAllowed(MilestonePolicy.SUMMARISE_VISIBLE_MILESTONES)
  @Operation(
      operationId = "summariseVisibleMilestones",
      summary = "Counts milestones, and tells the next one, of each project that one may see.")
  @GET
  public Uni<Answer> summary(
      @Parameter(required = true) @RestQuery("project_id") List<String> projectIds) {
    return summaries.visible(callers.ofTenant(), AskedProjects.of(projectIds)).map(Answer::new);
  }
}
