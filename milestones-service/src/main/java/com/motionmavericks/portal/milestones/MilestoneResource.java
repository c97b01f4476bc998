package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /milestones}: for whoever may see the project. */
@Tag(name = "milestones", description = "Steps of projects that clients see and judge.")
@Path("/milestones")
public class MilestoneResource {
  private final Milestones milestones;
  private final Callers callers;
  private final RequestKeys keys;

  MilestoneResource(Milestones milestones, Callers callers, RequestKeys keys) {
    this.milestones = milestones;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(MilestonePolicy.LIST_MILESTONES)
  @Operation(
      operationId = "listMilestones",
      summary = "The milestones of a project, in their order.")
  @Answers(problems = "not_found")
  @GET
  public Uni<Page<MilestoneView>> list(
      @Parameter(required = true) @RestQuery("project_id") @Nullable String projectId,
      @RestQuery @Nullable String q,
      @Parameter(schema = @Schema(implementation = MilestoneStatus.class)) @RestQuery
          @Nullable String status,
      @Parameter(schema = @Schema(enumeration = "position")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("position", sort);
    return milestones
        .list(
            callers.ofTenant(),
            new ProjectId(Parameters.queryId("project_id", projectId)),
            Parameters.search(q),
            Parameters.oneOf(MilestoneStatus.class, "status", status),
            Cursor.decode(cursor),
            Limit.parse(limit))
        .map(page -> page.map(MilestoneView::of));
  }

  @PermissionsAllowed(MilestonePolicy.CREATE_MILESTONE)
  @Operation(operationId = "createMilestone", summary = "Adds a milestone to a project.")
  @Answers(value = 201, problems = "not_found")
  @POST
  public Uni<RestResponse<MilestoneView>> create(
      @HeaderParam(RequestKeys.HEADER) @Nullable String key, @NotNull @Valid NewMilestone wanted) {
    Caller caller = callers.ofTenant();
    return milestones
        .create(caller, wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(created(done.value())));
  }

  @PermissionsAllowed(MilestonePolicy.GET_MILESTONE)
  @Operation(operationId = "getMilestone", summary = "Shows one milestone.")
  @GET
  @Path("/{id}")
  public Uni<RestResponse<MilestoneView>> get(String id) {
    return milestones.get(callers.ofTenant(), milestoneId(id)).map(MilestoneResource::tagged);
  }

  @PermissionsAllowed(MilestonePolicy.UPDATE_MILESTONE)
  @Operation(
      operationId = "updateMilestone",
      summary = "Changes or moves a milestone; what is absent stays as it is.")
  @Answers(problems = "transition_not_allowed")
  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, Patch.MERGE_PATCH})
  @Path("/{id}")
  public Uni<RestResponse<MilestoneView>> update(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MilestoneChange change) {
    return milestones
        .update(callers.ofTenant(), milestoneId(id), IfMatch.required(ifMatch), change)
        .map(MilestoneResource::tagged);
  }

  /** What is deleted needs no look before; who looked may say what they saw. */
  @PermissionsAllowed(MilestonePolicy.DELETE_MILESTONE)
  @Operation(
      operationId = "deleteMilestone",
      summary = "Removes a milestone; its history stays for admins and producers.")
  @Answers(problems = "precondition_failed")
  @DELETE
  @Path("/{id}")
  public Uni<Void> delete(
      String id,
      @Parameter(description = "The ETag of what you saw; absent: whatever is there.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch) {
    return milestones.delete(callers.ofTenant(), milestoneId(id), IfMatch.optional(ifMatch));
  }

  private static ResponseBuilder<MilestoneView> created(Milestone milestone) {
    return ResponseBuilder.<MilestoneView>created(
            URI.create("/milestones/" + milestone.id().value()))
        .header(HttpHeaders.ETAG, ETags.of(milestone.version()))
        .entity(MilestoneView.of(milestone));
  }

  private static RestResponse<MilestoneView> tagged(Milestone milestone) {
    return ResponseBuilder.ok(MilestoneView.of(milestone))
        .header(HttpHeaders.ETAG, ETags.of(milestone.version()))
        .build();
  }

  private static MilestoneId milestoneId(String id) {
    return new MilestoneId(Parameters.pathId(id));
  }
}
