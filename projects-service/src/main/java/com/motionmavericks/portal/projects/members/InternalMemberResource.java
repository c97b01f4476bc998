package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.projects.ProjectId;
import com.motionmavericks.portal.projects.ProjectPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/projects/{id}/members}: whom to notify, for services, which name the tenant. */
@Path("/internal/projects/{id}/members")
public class InternalMemberResource {
  private final Members members;

  InternalMemberResource(Members members) {
    this.members = members;
  }

  @PermissionsAllowed(ProjectPolicy.LIST_MEMBERS_FOR_SERVICES)
  @Operation(operationId = "listMembersForServices", summary = "Whom to notify about a project.")
  @GET
  public Uni<List<MemberView>> all(String id, @RestQuery("tenant_id") @Nullable String tenantId) {
    return members
        .all(NamedTenant.required(tenantId), new ProjectId(Parameters.pathId(id)))
        .map(all -> all.stream().map(MemberView::of).toList());
  }
}
