package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
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
public class ProjectResource {
  private final Projects projects;
  private final Callers callers;
  private final RequestKeys keys;

  ProjectResource(Projects projects, Callers callers, RequestKeys keys) {
    this.projects = projects;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(ProjectPolicy.CREATE_PROJECT)
  @Operation(operationId = "createProject", summary = "Begins a project.")
  @Answers(201)
  @POST
  public Uni<RestResponse<ProjectView>> create(
      @HeaderParam(RequestKeys.HEADER) @Nullable String key, @NotNull @Valid NewProject wanted) {
    Caller caller = callers.ofTenant();
    return projects
        .create(caller, wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(created(done.value())));
  }

  @PermissionsAllowed(ProjectPolicy.GET_PROJECT)
  @Operation(operationId = "getProject", summary = "Shows one project.")
  @GET
  @Path("/{id}")
  public Uni<RestResponse<ProjectView>> get(String id) {
    return projects.get(callers.ofTenant(), projectId(id)).map(ProjectResource::tagged);
  }

  @PermissionsAllowed(ProjectPolicy.UPDATE_PROJECT)
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

  private static ResponseBuilder<ProjectView> created(Project project) {
    return ResponseBuilder.<ProjectView>created(URI.create("/projects/" + project.id().value()))
        .header(HttpHeaders.ETAG, ETags.of(project.version()))
        .entity(ProjectView.of(project));
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
