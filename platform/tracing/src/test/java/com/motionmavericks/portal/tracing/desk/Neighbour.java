package com.motionmavericks.portal.tracing.desk;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** This application as its own neighbour. */
@Path("/desk")
@RegisterRestClient(configKey = "neighbour")
interface Neighbour {
  @GET
  @Path("/leaf/{id}")
  Uni<String> leaf(String id);

  @GET
  @Path("/never")
  Uni<String> never();

  @GET
  @Path("/broken")
  @Retry(maxRetries = 2, delay = 10, jitter = 0)
  Uni<String> broken();

  /** Nobody listens where this one is looked for. */
  @Path("/desk")
  @RegisterRestClient(configKey = "absent")
  interface Absent {
    @GET
    @Path("/leaf/{id}")
    Uni<String> leaf(String id);
  }
}
