package com.motionmavericks.portal.assets.summary;

import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.identity.NamedTenant;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/assets/summary}: for the dashboard, which has settled who may see what. */
@Path("/internal/assets/summary")
public class InternalSummaryResource {
  private final Summaries summaries;

  InternalSummaryResource(Summaries summaries) {
    this.summaries = summaries;
  }

  @PermissionsAllowed(AssetPolicy.SUMMARISE_ASSETS)
  @Operation(operationId = "summariseAssets", summary = "Counts the videos of each project.")
  @GET
  public Uni<List<AssetSummary>> summary(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @Parameter(required = true) @RestQuery("project_id") List<String> projectIds) {
    return summaries.all(NamedTenant.required(tenantId), AskedProjects.of(projectIds));
  }
}
