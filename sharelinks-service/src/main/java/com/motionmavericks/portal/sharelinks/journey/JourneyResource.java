package com.motionmavericks.portal.sharelinks.journey;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.ShareLinkPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /share-links/{id}/journey}: for whoever asks what became of a link. */
@Tag(name = "share-links")
@Path("/share-links/{id}/journey")
public class JourneyResource {
  private final Journeys journeys;
  private final Callers callers;

  JourneyResource(Journeys journeys, Callers callers) {
    this.journeys = journeys;
    this.callers = callers;
  }

  @PermissionsAllowed(ShareLinkPolicy.TELL_SHARE_LINK_JOURNEY)
  @Operation(
      operationId = "tellShareLinkJourney",
      summary = "What became of a link: mailed, opened, refused, ended, each with its trace.")
  @GET
  public Uni<Journey> tell(String id) {
    return journeys.of(callers.ofTenant(), new ShareLinkId(Parameters.pathId(id)));
  }
}
