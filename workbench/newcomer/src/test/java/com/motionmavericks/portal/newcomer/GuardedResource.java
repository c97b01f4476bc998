package com.motionmavericks.portal.newcomer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** {@code /guarded}: endpoints that somebody thought of, and two that nobody did. */
@Path("/guarded")
public class GuardedResource {
  @GET
  @Path("/mine")
  @PermissionsAllowed(NewcomerPolicy.MINE)
  public String mine() {
    return "yours";
  }

  @GET
  @Path("/for-services")
  @PermissionsAllowed(NewcomerPolicy.FOR_SERVICES)
  public String forServices() {
    return "for you";
  }

  /** Its action has no row. */
  @GET
  @Path("/forgotten")
  @PermissionsAllowed(NewcomerPolicy.FORGOTTEN)
  public String forgotten() {
    return "nobody's";
  }

  /** It has no action. */
  @GET
  @Path("/unclassified")
  public String unclassified() {
    return "nobody's";
  }
}
