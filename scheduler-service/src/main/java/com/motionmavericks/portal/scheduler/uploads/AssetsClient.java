package com.motionmavericks.portal.scheduler.uploads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What we ask the assets service. */
@RegisterRestClient(configKey = "assets")
@OidcClientFilter
interface AssetsClient {
  @POST
  @Path("/internal/assets/sweep")
  Uni<Batch> sweep(@RestQuery int limit);

  /** What we read of its answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Batch(long settled, boolean more) {}
}
