package com.motionmavericks.portal.sharelinks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we ask the projects service, with the token of whoever asked us. */
@RegisterRestClient(configKey = "projects")
@AccessToken
interface ProjectsClient {
  @GET
  @Path("/projects/{id}")
  Uni<Project> get(UUID id);

  /** What we read of a project: that it is there, and what its people call it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Project(UUID id, String name) {}
}
