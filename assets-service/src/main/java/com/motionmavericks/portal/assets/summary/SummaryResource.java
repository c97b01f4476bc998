package com.motionmavericks.portal.assets.summary;

import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.identity.Callers;
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

/** {@code /assets/summary}: for users, of the projects that they may see. */
@Tag(name = "assets")
@Path("/assets/summary")
public class SummaryResource {
  private final Summaries summaries;
  private final Callers callers;

  SummaryResource(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
  }

  /** The summaries of those asked for. */
  @Schema(name = "AssetSummaries")
  public record Answer(List<AssetSummary> items) {
    public Answer {
      items = List.copyOf(items);
    }
  }

  @PermissionsAllowed(AssetPolicy.SUMMARISE_VISIBLE_ASSETS)
  @Operation(
      operationId = "summariseVisibleAssets",
      summary = "Counts the videos of each project that one may see.")
  @GET
  public Uni<Answer> summary(
      @Parameter(required = true) @RestQuery("project_id") List<String> projectIds) {
    return summaries.visible(callers.ofTenant(), AskedProjects.of(projectIds)).map(Answer::new);
  }
}
