package com.motionmavericks.portal.notifications.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.notifications.Recipient;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom to tell: we ask the projects service, as ourselves. */
@RegisterRestClient(configKey = "projects")
@OidcClientFilter
interface ProjectsClient {
  @GET
  @Path("/internal/projects/{id}/members")
  Uni<List<Member>> members(UUID id, @RestQuery("tenant_id") String tenantId);

  /** What we read of a member. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Member(String userId, String role, String displayName, String email) {
    Recipient recipient() {
      return new Recipient(userId, role, displayName, email);
    }

    @Override
    public String toString() {
      return "Member[" + role + "]";
    }
  }
}
