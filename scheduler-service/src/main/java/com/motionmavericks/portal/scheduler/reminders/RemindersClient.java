package com.motionmavericks.portal.scheduler.reminders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What we ask the share links service. */
@RegisterRestClient(configKey = "sharelinks")
@OidcClientFilter
interface RemindersClient {
  @POST
  @Path("/internal/share-links/reminders")
  Uni<Batch> remind(@RestQuery int limit);

  /** What we read of its answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Batch(long linksReminded, boolean more) {}
}
