package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.projects.ProjectId;
import com.motionmavericks.portal.projects.ProjectPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /projects/{id}/members}: for producers and admins. */
@Tag(name = "members", description = "Who works on a project, or judges it.")
@Path("/projects/{id}/members")
public class MemberResource {
  private final Members members;
  private final Callers callers;
  private final RequestKeys keys;

  MemberResource(Members members, Callers callers, RequestKeys keys) {
    this.members = members;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(ProjectPolicy.ADD_MEMBER)
  @Operation(operationId = "addMember", summary = "Lets somebody into a project.")
  @Answers(value = 201, problems = "member_exists")
  @POST
  public Uni<RestResponse<MemberView>> add(
      String id,
      @HeaderParam(RequestKeys.HEADER) @Nullable String key,
      @NotNull @Valid NewMember wanted) {
    Caller caller = callers.ofTenant();
    return members
        .add(caller, projectId(id), wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(created(id, done.value())));
  }

  @PermissionsAllowed(ProjectPolicy.CHANGE_MEMBER)
  @Operation(
      operationId = "changeMember",
      summary = "Changes a member; what is absent stays as it is.")
  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, Patch.MERGE_PATCH})
  @Path("/{user_id}")
  public Uni<RestResponse<MemberView>> change(
      String id,
      @RestPath("user_id") String userId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MemberChange change) {
    return members
        .change(
            callers.ofTenant(),
            projectId(id),
            Parameters.pathText(userId),
            IfMatch.required(ifMatch),
            change)
        .map(
            member ->
                ResponseBuilder.ok(MemberView.of(member))
                    .header(HttpHeaders.ETAG, ETags.of(member.version()))
                    .build());
  }

  @PermissionsAllowed(ProjectPolicy.REMOVE_MEMBER)
  @Operation(operationId = "removeMember", summary = "Takes somebody out of a project.")
  @DELETE
  @Path("/{user_id}")
  public Uni<Void> remove(String id, @RestPath("user_id") String userId) {
    return members.remove(callers.ofTenant(), projectId(id), Parameters.pathText(userId));
  }

  private static ResponseBuilder<MemberView> created(String id, Member member) {
    return ResponseBuilder.<MemberView>created(
            UriBuilder.fromPath("/projects/{id}/members/{user}").build(id, member.userId()))
        .header(HttpHeaders.ETAG, ETags.of(member.version()))
        .entity(MemberView.of(member));
  }

  private static ProjectId projectId(String id) {
    return new ProjectId(Parameters.pathId(id));
  }
}
