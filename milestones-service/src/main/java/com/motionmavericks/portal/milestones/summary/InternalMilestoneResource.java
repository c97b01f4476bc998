package com.motionmavericks.portal.milestones.summary;

import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.milestones.MilestonePolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code /internal/milestones}: for services, which name the tenant. Counts only, for projects
 * whose visibility the asking service has settled; were it open to users, each summary would have
 * to ask the projects service back.
 */
@Path("/internal/milestones")
public class InternalMilestoneResource {
  private final Summaries summaries;

  InternalMilestoneResource(Summaries summaries) {
    this.summaries = summaries;
  }

  @PermissionsAllowed(MilestonePolicy.SUMMARISE_MILESTONES)
  @Operation(
      operationId = "summariseMilestones",
      summary = "Counts milestones, and tells the next one, of each project.")
  @GET
  @Path("/summary")
  public Uni<List<MilestoneSummary>> summary(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @Parameter(required = true) @RestQuery("project_id") List<String> projectIds) {
    String tenant = NamedTenant.required(tenantId);
    return summaries.all(tenant, AskedProjects.of(projectIds));
  }
}
