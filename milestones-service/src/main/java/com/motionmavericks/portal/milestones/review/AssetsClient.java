package com.motionmavericks.portal.milestones.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.milestones.AssetVersion;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What we ask the assets service, as ourselves: what can be watched of a milestone. */
@RegisterRestClient(configKey = "assets")
@OidcClientFilter
interface AssetsClient {
  @GET
  @Path("/internal/assets/versions")
  Uni<List<Version>> versions(
      @RestQuery("tenant_id") String tenantId,
      @RestQuery("project_id") UUID projectId,
      @RestQuery("milestone_id") UUID milestoneId);

  /** What we read of a version. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Version(UUID assetId, long version) {
    AssetVersion toAssetVersion() {
      return new AssetVersion(assetId, version);
    }
  }
}
