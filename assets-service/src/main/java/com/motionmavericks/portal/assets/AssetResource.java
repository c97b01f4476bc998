package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.assets.playback.Playbacks;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /assets}: for whoever may see the project. */
@Tag(name = "assets", description = "Videos of projects, and their uploads.")
@Path("/assets")
public class AssetResource {
  private final Assets assets;
  private final Callers callers;
  private final RequestKeys keys;
  private final Playbacks playbacks;
  private final AssetViews views;

  AssetResource(
      Assets assets, Callers callers, RequestKeys keys, Playbacks playbacks, AssetViews views) {
    this.assets = assets;
    this.callers = callers;
    this.keys = keys;
    this.playbacks = playbacks;
    this.views = views;
  }

  /** 201 with an upload; 202 without one where Mux did not answer and is asked again later. */
  @PermissionsAllowed(AssetPolicy.CREATE_ASSET)
  @Operation(
      operationId = "createAsset",
      summary = "Announces a video, and tells where to send its bytes.")
  @Answers(
      value = {201, 202},
      problems = "not_found")
  @POST
  public Uni<RestResponse<AssetView>> create(
      @HeaderParam(RequestKeys.HEADER) @Nullable String key, @NotNull @Valid NewAsset wanted) {
    Caller caller = callers.ofTenant();
    return assets
        .create(caller, wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(views.announced(done.value(), caller)));
  }

  @PermissionsAllowed(AssetPolicy.LIST_ASSETS)
  @Operation(operationId = "listAssets", summary = "The videos of a project, the newest first.")
  @Answers(problems = "not_found")
  @GET
  public Uni<Page<AssetView>> list(
      @Parameter(required = true) @RestQuery("project_id") @Nullable String projectId,
      @RestQuery @Nullable String q,
      @Parameter(schema = @Schema(implementation = AssetStatus.class)) @RestQuery
          @Nullable String status,
      @Parameter(schema = @Schema(enumeration = "created_at")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("created_at", sort);
    Caller caller = callers.ofTenant();
    return assets
        .list(
            caller,
            new ProjectId(Parameters.queryId("project_id", projectId)),
            Parameters.search(q),
            Parameters.oneOf(AssetStatus.class, "status", status),
            Cursor.decode(cursor),
            Limit.parse(limit))
        .map(page -> page.map(asset -> views.of(asset, caller)));
  }

  @PermissionsAllowed(AssetPolicy.GET_ASSET)
  @Operation(
      operationId = "getAsset",
      summary = "Shows one video: its latest version, and where the newest that is ready plays.")
  @GET
  @Path("/{id}")
  public Uni<AssetView> get(String id) {
    Caller caller = callers.ofTenant();
    return assets
        .visible(caller, assetId(id))
        .chain(
            versions ->
                playbacks
                    .of(versions, caller)
                    .map(playback -> views.of(versions.latest(), caller, playback)));
  }

  /** Once it is called off, calling it off again answers the same. */
  @PermissionsAllowed(AssetPolicy.CANCEL_UPLOAD)
  @Operation(
      operationId = "cancelUpload",
      summary = "Calls off an upload whose bytes have not come.")
  @Answers(value = 200, problems = "upload_over")
  @POST
  @Path("/{id}/cancel")
  public Uni<AssetView> cancel(String id) {
    Caller caller = callers.ofTenant();
    return assets.cancel(caller, assetId(id)).map(asset -> views.of(asset, caller));
  }

  @PermissionsAllowed(AssetPolicy.DELETE_ASSET)
  @Operation(
      operationId = "deleteAsset",
      summary = "Deletes a video with all its versions, here and at the video service.")
  @DELETE
  @Path("/{id}")
  public Uni<Void> delete(String id) {
    return assets.delete(callers.ofTenant(), assetId(id));
  }

  private static AssetId assetId(String id) {
    return new AssetId(Parameters.pathId(id));
  }
}
