package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.projects.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /projects/{id}/members}: for producers and admins. */
@Path("/projects/{id}/members")
@RolesAllowed({Role.ADMIN_NAME, Role.PRODUCER_NAME})
public class MemberResource {
  private final Members members;
  private final Callers callers;

  MemberResource(Members members, Callers callers) {
    this.members = members;
    this.callers = callers;
  }

  @POST
  public Uni<RestResponse<MemberView>> add(String id, @NotNull @Valid NewMember wanted) {
    return members
        .add(callers.ofTenant(), projectId(id), wanted)
        .map(
            member ->
                ResponseBuilder.<MemberView>created(
                        UriBuilder.fromPath("/projects/{id}/members/{user}")
                            .build(id, member.userId()))
                    .entity(MemberView.of(member))
                    .build());
  }

  @PATCH
  @Path("/{user_id}")
  public Uni<MemberView> change(
      String id, @RestPath("user_id") String userId, @NotNull @Valid MemberChange change) {
    return members.change(callers.ofTenant(), projectId(id), userId, change).map(MemberView::of);
  }

  @DELETE
  @Path("/{user_id}")
  public Uni<Void> remove(String id, @RestPath("user_id") String userId) {
    return members.remove(callers.ofTenant(), projectId(id), userId);
  }

  private static ProjectId projectId(String id) {
    return new ProjectId(Parameters.pathId(id));
  }
}
