package com.motionmavericks.portal.assets.versions;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetPolicy;
import com.motionmavericks.portal.assets.AssetView;
import com.motionmavericks.portal.assets.AssetViews;
import com.motionmavericks.portal.assets.Assets;
import com.motionmavericks.portal.assets.NewVersion;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}/versions}: what was uploaded of one video, one after the other. */
@Tag(name = "assets")
@Path("/assets/{id}/versions")
public class VersionResource {
  private final Assets assets;
  private final Callers callers;
  private final RequestKeys keys;
  private final AssetViews views;

  VersionResource(Assets assets, Callers callers, RequestKeys keys, AssetViews views) {
    this.assets = assets;
    this.callers = callers;
    this.keys = keys;
    this.views = views;
  }

  /** All versions; there are too few for pages. */
  @Schema(name = "AssetVersions")
  public record Answer(List<AssetView> items) {
    public Answer {
      items = List.copyOf(items);
    }
  }

  @PermissionsAllowed(AssetPolicy.LIST_VERSIONS)
  @Operation(operationId = "listVersions", summary = "The versions of a video, the newest first.")
  @GET
  public Uni<Answer> list(String id) {
    Caller caller = callers.ofTenant();
    return assets
        .visible(caller, assetId(id))
        .map(versions -> versions.all().stream().map(version -> views.of(version, caller)).toList())
        .map(Answer::new);
  }

  /** 201 with an upload; 202 without one where Mux did not answer and is asked again later. */
  @PermissionsAllowed(AssetPolicy.ADD_VERSION)
  @Operation(
      operationId = "addVersion",
      summary = "Announces the next version of a video, and tells where to send its bytes.")
  @Answers(
      value = {201, 202},
      problems = "version_under_way")
  @POST
  public Uni<RestResponse<AssetView>> add(
      String id,
      @HeaderParam(RequestKeys.HEADER) @Nullable String key,
      @NotNull @Valid NewVersion wanted) {
    Caller caller = callers.ofTenant();
    return assets
        .addVersion(caller, assetId(id), wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(views.announced(done.value(), caller)));
  }

  private static AssetId assetId(String id) {
    return new AssetId(Parameters.pathId(id));
  }
}
