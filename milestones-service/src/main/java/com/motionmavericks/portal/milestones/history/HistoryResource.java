package com.motionmavericks.portal.milestones.history;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.milestones.MilestoneId;
import com.motionmavericks.portal.milestones.MilestonePolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /milestones/{id}/history}: for whoever may see the milestone. */
@Tag(name = "milestones")
@Path("/milestones/{id}/history")
public class HistoryResource {
  private final History history;
  private final Callers callers;

  HistoryResource(History history, Callers callers) {
    this.history = history;
    this.callers = callers;
  }

  @PermissionsAllowed(MilestonePolicy.LIST_MILESTONE_HISTORY)
  @Operation(
      operationId = "listMilestoneHistory",
      summary = "What was done to a milestone, the last first.")
  @GET
  public Uni<Page<HistoryEntry>> list(
      String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    return history.of(
        callers.ofTenant(),
        new MilestoneId(Parameters.pathId(id)),
        Cursor.decode(cursor),
        Limit.parse(limit));
  }
}
