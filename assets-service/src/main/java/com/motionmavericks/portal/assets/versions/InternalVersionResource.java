package com.motionmavericks.portal.assets.versions;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.identity.NamedTenant;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/assets/versions}: for the milestones service, when one is approved. */
@Path("/internal/assets/versions")
public class InternalVersionResource {
  private final VersionStore store;

  InternalVersionResource(VersionStore store) {
    this.store = store;
  }

  /** What can be watched of a milestone. */
  @PermissionsAllowed(AssetPolicy.LIST_ASSET_VERSIONS)
  @Operation(
      operationId = "listAssetVersions",
      summary = "What can be watched of a milestone, for its approval.")
  @GET
  public Uni<List<AssetVersion>> ready(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @Parameter(required = true) @RestQuery("project_id") @Nullable String projectId,
      @Parameter(
              required = true,
              description = "Of which milestone.",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @RestQuery("milestone_id")
          @Nullable String milestoneId) {
    return store.ready(
        NamedTenant.required(tenantId),
        Parameters.queryId("project_id", projectId),
        Parameters.queryId("milestone_id", milestoneId));
  }
}
