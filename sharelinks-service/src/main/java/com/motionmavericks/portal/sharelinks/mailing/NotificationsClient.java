package com.motionmavericks.portal.sharelinks.mailing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What we ask the notifications service. */
@RegisterRestClient(configKey = "notifications")
@OidcClientFilter
interface NotificationsClient {
  /** A repeated key is answered with the same mail. */
  @POST
  @Path("/internal/mails")
  Uni<Taken> send(
      @RestQuery("tenant_id") String tenantId,
      @HeaderParam("Idempotency-Key") String key,
      LinkMail mail);

  @GET
  @Path("/internal/mails/{id}")
  Uni<SentMail> mail(UUID id, @RestQuery("tenant_id") String tenantId);

  /** The mail is theirs now. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Taken(UUID id) {}
}
