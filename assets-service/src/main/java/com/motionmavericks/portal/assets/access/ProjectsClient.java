package com.motionmavericks.portal.assets.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What we ask the projects service, with the token of whoever asked us. */
@RegisterRestClient(configKey = "projects")
@AccessToken
interface ProjectsClient {
  @GET
  @Path("/projects/{id}")
  Uni<Project> get(UUID id);

  @GET
  @Path("/projects/visible")
  Uni<Visible> visible(@RestQuery("project_id") List<UUID> projectIds);

  /** What we read of a project: that it is there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Project(UUID id) {}

  /** Those that the caller may see. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Visible(List<UUID> projectIds) {}
}
