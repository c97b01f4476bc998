package com.motionmavericks.portal.scheduler.sharetokens;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What we ask the share links service. */
@RegisterRestClient(configKey = "sharelinks")
@OidcClientFilter
interface SharelinksClient {
  @DELETE
  @Path("/internal/share-tokens/expired")
  Uni<Batch> removeExpired(@RestQuery int limit, @RestQuery @Nullable Instant from);

  /** What we read of its answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Batch(long tokensRemoved, @Nullable Instant through, boolean more, long restMs) {}
}
