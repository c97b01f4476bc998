package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** {@code /marked}: work for somebody of a tenant, and for nobody. */
@Path("/marked")
public class MarkedResource {
  private final MarkedWork work;
  private final Callers callers;

  MarkedResource(MarkedWork work, Callers callers) {
    this.work = work;
    this.callers = callers;
  }

  @POST
  @Path("/mine/{mark}")
  @PermissionsAllowed(NewcomerPolicy.MINE)
  public Uni<Void> mine(String mark) {
    return work.forRequest(mark, callers.ofTenant().tenantId());
  }

  @POST
  @Path("/nobodys/{mark}")
  @PermitAll
  public Uni<Void> nobodys(String mark) {
    return work.steps(mark);
  }
}
