package com.motionmavericks.portal.assets.versions;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/assets/versions}: for the milestones service, when one is approved. */
@Path("/internal/assets/versions")
@RolesAllowed(Role.SERVICE_NAME)
public class InternalVersionResource {
  private final VersionStore store;

  InternalVersionResource(VersionStore store) {
    this.store = store;
  }

  /** What can be watched of a milestone. */
  @GET
  public Uni<List<AssetVersion>> ready(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @RestQuery("project_id") @Nullable String projectId,
      @RestQuery("milestone_id") @Nullable String milestoneId) {
    return store.ready(
        NamedTenant.required(tenantId),
        Parameters.queryId("project_id", projectId),
        Parameters.queryId("milestone_id", milestoneId));
  }
}
