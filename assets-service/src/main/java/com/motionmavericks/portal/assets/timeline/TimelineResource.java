package com.motionmavericks.portal.assets.timeline;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.assets.Assets;
import com.motionmavericks.portal.assets.Versions;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}/timeline}: why is it not there yet? */
@Tag(name = "assets")
@Path("/assets/{id}/timeline")
public class TimelineResource {
  private final Assets assets;
  private final Callers callers;

  TimelineResource(Assets assets, Callers callers) {
    this.assets = assets;
    this.callers = callers;
  }

  @PermissionsAllowed(AssetPolicy.GET_ASSET_TIMELINE)
  @Operation(
      operationId = "getAssetTimeline",
      summary = "Tells which way a version has come, how long it took, and where it waits.")
  @Answers(problems = "invalid_request")
  @GET
  public Uni<TimelineView> timeline(
      String id,
      @Parameter(
              description = "Which version; the latest where none is named.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "999999"))
          @RestQuery
          @Nullable String version) {
    Function<Versions, Asset> wanted = wanted(version);
    return assets
        .visible(callers.ofTenant(), new AssetId(Parameters.pathId(id)))
        .map(wanted)
        .map(TimelineView::of);
  }

  private static Function<Versions, Asset> wanted(@Nullable String version) {
    if (version == null || version.isEmpty()) {
      return Versions::latest;
    }
    if (!version.matches("[1-9]\\d{0,5}")) {
      throw Problem.invalid("version", "a whole number from 1");
    }
    int number = Integer.parseInt(version);
    return versions -> versions.number(number);
  }
}
