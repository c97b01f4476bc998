package com.motionmavericks.portal.projects.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What the dashboard asks the assets service. */
@RegisterRestClient(configKey = "assets")
@OidcClientFilter
interface AssetsClient {
  @GET
  @Path("/internal/assets/summary")
  Uni<List<Summary>> summary(
      @RestQuery("tenant_id") String tenantId, @RestQuery("project_id") List<UUID> projectIds);

  /** What we read of the answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Summary(UUID projectId, long total, long ready) {}
}
