package com.motionmavericks.portal.projects.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the dashboard asks the milestones service. */
@RegisterRestClient(configKey = "milestones")
@OidcClientFilter
interface MilestonesClient {
  @GET
  @Path("/internal/milestones/summary")
  Uni<List<Summary>> summary(
      @RestQuery("tenant_id") String tenantId, @RestQuery("project_id") List<UUID> projectIds);

  /** What we read of the answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Summary(UUID projectId, long total, long done, long overdue, @Nullable Next next) {}

  /** The first milestone that is not done. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Next(UUID id, String title, @Nullable LocalDate dueOn, boolean overdue) {}
}
