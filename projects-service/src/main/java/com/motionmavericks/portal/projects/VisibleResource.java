package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /projects/visible}: which of some projects the caller may see, for who asks of many. */
@Tag(name = "projects")
@Path("/projects/visible")
public class VisibleResource {
  private final Projects projects;
  private final Callers callers;

  VisibleResource(Projects projects, Callers callers) {
    this.projects = projects;
    this.callers = callers;
  }

  /** Those that they may see, in no order. */
  @Schema(name = "VisibleProjects")
  public record Visible(List<UUID> projectIds) {
    public Visible {
      projectIds = List.copyOf(projectIds);
    }
  }

  @PermissionsAllowed(ProjectPolicy.LIST_VISIBLE_PROJECTS)
  @Operation(
      operationId = "listVisibleProjects",
      summary = "Tells which of some projects one may see.")
  @GET
  public Uni<Visible> visible(
      @Parameter(required = true) @RestQuery("project_id") List<String> projectIds) {
    List<UUID> asked = Parameters.queryIds("project_id", projectIds);
    return projects.visible(callers.ofTenant(), asked).map(Visible::new);
  }
}
