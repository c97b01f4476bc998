package com.motionmavericks.portal.assets.sharing;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.assets.ProjectId;
import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code /internal/assets}: for services, which name the tenant and have settled who may see what
 * they ask for.
 */
@Path("/internal/assets")
public class InternalAssetResource {
  private static final int MOST = 100;
  private final SharedAssetStore store;

  InternalAssetResource(SharedAssetStore store) {
    this.store = store;
  }

  /** The assets of a project, or those with the ids, or those with the ids within the project. */
  @PermissionsAllowed(AssetPolicy.LIST_ASSETS_FOR_SERVICES)
  @Operation(
      operationId = "listAssetsForServices",
      summary =
          "The assets of a project, or those with the ids, or those with the ids within the project.")
  @GET
  public Uni<List<SharedAsset>> shared(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @RestQuery("project_id") @Nullable String projectId,
      @RestQuery("asset_id") List<String> assetIds) {
    String tenant = NamedTenant.required(tenantId);
    if (projectId == null && assetIds.isEmpty()) {
      throw Problem.invalid("project_id", "required where there is no asset_id");
    }
    if (assetIds.size() > MOST) {
      throw Problem.invalid("asset_id", "repeat it at most " + MOST + " times");
    }
    Optional<ProjectId> project =
        Optional.ofNullable(projectId)
            .map(id -> new ProjectId(Parameters.queryId("project_id", id)));
    List<AssetId> ids =
        assetIds.stream().map(id -> new AssetId(Parameters.queryId("asset_id", id))).toList();
    return store
        .find(tenant, project, ids)
        .map(found -> found.stream().map(SharedAsset::of).toList());
  }
}
