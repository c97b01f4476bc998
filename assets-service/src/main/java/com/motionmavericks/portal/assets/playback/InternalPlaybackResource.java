package com.motionmavericks.portal.assets.playback;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/assets/playback}: for share links, which have settled what they show. */
@Path("/internal/assets/playback")
public class InternalPlaybackResource {
  /** Each costs two signatures or three, which take a millisecond or two. */
  private static final int MOST = 25;

  private final Playbacks playbacks;

  InternalPlaybackResource(Playbacks playbacks) {
    this.playbacks = playbacks;
  }

  /** Of the newest version of each that can be watched; those that cannot be are left out. */
  @PermissionsAllowed(AssetPolicy.PLAY_ASSETS_FOR_SERVICES)
  @Operation(
      operationId = "playAssetsForServices",
      summary = "Where videos are watched, for a while; at most 25 at once.")
  @GET
  public Uni<List<SharedPlayback>> of(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @Parameter(required = true) @RestQuery("asset_id") List<String> assetIds,
      @Parameter(
              description = "Also where their files are downloaded, of those that have one.",
              schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
          @RestQuery
          @Nullable String download) {
    String tenant = NamedTenant.required(tenantId);
    List<AssetId> assets =
        Parameters.queryIds("asset_id", assetIds).stream().map(AssetId::new).toList();
    if (assets.size() > MOST) {
      throw Problem.invalid("asset_id", "repeat it 1 to " + MOST + " times");
    }
    return playbacks.shared(tenant, assets, Parameters.flag("download", download));
  }
}
