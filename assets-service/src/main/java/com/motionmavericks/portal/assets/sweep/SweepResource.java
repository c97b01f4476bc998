package com.motionmavericks.portal.assets.sweep;

import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.assets.AssetPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/assets/sweep}: for the scheduler, of all tenants. */
@Path("/internal/assets/sweep")
public class SweepResource {
  private final Sweep sweep;

  SweepResource(Sweep sweep) {
    this.sweep = sweep;
  }

  @PermissionsAllowed(AssetPolicy.SWEEP_UPLOADS)
  @Operation(
      operationId = "sweepUploads",
      summary = "Asks the video service about uploads that it never reported, and settles them.")
  @POST
  public Uni<SweepReport> run(@RestQuery @Nullable String limit) {
    return sweep.run(Limit.parse(limit));
  }
}
