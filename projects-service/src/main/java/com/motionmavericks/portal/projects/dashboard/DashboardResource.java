package com.motionmavericks.portal.projects.dashboard;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.projects.ProjectPolicy;
import com.motionmavericks.portal.projects.ProjectQuery;
import com.motionmavericks.portal.projects.ProjectSort;
import com.motionmavericks.portal.projects.ProjectStatus;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /projects}: what somebody sees when they open the portal. */
@Tag(name = "projects", description = "Pieces of work for clients.")
@Path("/projects")
public class DashboardResource {
  private final Dashboard dashboard;
  private final Callers callers;

  DashboardResource(Dashboard dashboard, Callers callers) {
    this.dashboard = dashboard;
    this.callers = callers;
  }

  @PermissionsAllowed(ProjectPolicy.LIST_PROJECTS)
  @Operation(
      operationId = "listProjects",
      summary = "The dashboard: projects with their progress, next milestone and videos.")
  @GET
  public Uni<DashboardPage> list(
      @RestQuery @Nullable String q,
      @Parameter(schema = @Schema(implementation = ProjectStatus.class)) @RestQuery
          @Nullable String status,
      @Parameter(schema = @Schema(enumeration = {"due_on", "updated_at"})) @RestQuery
          @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    ProjectQuery query =
        new ProjectQuery(
            Parameters.search(q),
            Parameters.oneOf(ProjectStatus.class, "status", status),
            Parameters.oneOf(ProjectSort.class, "sort", sort).orElse(ProjectSort.UPDATED_AT),
            Cursor.decode(cursor),
            Limit.parse(limit));
    return dashboard.open(callers.ofTenant(), query);
  }
}
