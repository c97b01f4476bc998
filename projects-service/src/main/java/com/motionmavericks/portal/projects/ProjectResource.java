package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /projects}: one project. The list is the dashboard's. */
@Tag(name = "projects", description = "Pieces of work for clients.")
@Path("/projects")
@RolesAllowed({Role.ADMIN_NAME, Role.PRODUCER_NAME})
public class ProjectResource {
  private final Projects projects;
  private final Callers callers;

  ProjectResource(Projects projects, Callers callers) {
    this.projects = projects;
    this.callers = callers;
  }

  @Operation(operationId = "createProject", summary = "Begins a project.")
  @Answers(201)
  @POST
  public Uni<RestResponse<ProjectView>> create(@NotNull @Valid NewProject wanted) {
    return projects
        .create(callers.ofTenant(), wanted)
        .map(
            project ->
                ResponseBuilder.<ProjectView>created(
                        URI.create("/projects/" + project.id().value()))
                    .header(HttpHeaders.ETAG, ETags.of(project.version()))
                    .entity(ProjectView.of(project))
                    .build());
  }

  @Operation(operationId = "getProject", summary = "Shows one project.")
  @GET
  @Path("/{id}")
  @RolesAllowed({Role.ADMIN_NAME, Role.PRODUCER_NAME, Role.ARTIST_NAME, Role.CLIENT_NAME})
  public Uni<RestResponse<ProjectView>> get(String id) {
    return projects.get(callers.ofTenant(), projectId(id)).map(ProjectResource::tagged);
  }

  @Operation(
      operationId = "updateProject",
      summary = "Changes a project; what is absent stays as it is.")
  @Answers(problems = "transition_not_allowed")
  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, Patch.MERGE_PATCH})
  @Path("/{id}")
  public Uni<RestResponse<ProjectView>> update(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ProjectChange change) {
    return projects
        .update(callers.ofTenant(), projectId(id), IfMatch.required(ifMatch), change)
        .map(ProjectResource::tagged);
  }

  private static RestResponse<ProjectView> tagged(Project project) {
    return ResponseBuilder.ok(ProjectView.of(project))
        .header(HttpHeaders.ETAG, ETags.of(project.version()))
        .build();
  }

  private static ProjectId projectId(String id) {
    return new ProjectId(Parameters.pathId(id));
  }
}
