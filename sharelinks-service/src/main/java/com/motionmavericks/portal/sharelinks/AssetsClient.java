package com.motionmavericks.portal.sharelinks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What we ask the assets service: those of a project, or those with the ids. */
@RegisterRestClient(configKey = "assets")
@OidcClientFilter
interface AssetsClient {
  @GET
  @Path("/internal/assets")
  Uni<List<Asset>> find(
      @RestQuery("tenant_id") String tenantId,
      @RestQuery("project_id") @Nullable UUID projectId,
      @RestQuery("asset_id") List<UUID> assetIds);

  /** Where those that can be watched are, and downloaded if wanted; at most 25 at once. */
  @GET
  @Path("/internal/assets/playback")
  Uni<List<Playback>> play(
      @RestQuery("tenant_id") String tenantId,
      @RestQuery("asset_id") List<UUID> assetIds,
      @RestQuery boolean download);

  /** What we read of a playback: addresses that work for some hours. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Playback(
      UUID assetId, String streamUrl, String thumbnailUrl, @Nullable String downloadUrl) {
    /** Without the addresses: they are signed. */
    @Override
    public String toString() {
      return "Playback[" + assetId + "]";
    }
  }

  /** What we read of an asset. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asset(UUID id, UUID projectId, String title, String status) {}
}
