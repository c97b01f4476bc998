package com.motionmavericks.portal.assets.mux;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What we ask Mux Video. Only {@link Mux} does, which knows when not to. */
@RegisterRestClient(configKey = "mux")
interface MuxClient {
  @POST
  @Path("/video/v1/uploads")
  Uni<RestResponse<UploadAnswer>> createUpload(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, NewUpload wanted);

  @GET
  @Path("/video/v1/uploads")
  Uni<UploadList> uploads(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @RestQuery int limit,
      @RestQuery int page);

  @GET
  @Path("/video/v1/uploads/{id}")
  Uni<UploadAnswer> upload(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id);

  @PUT
  @Path("/video/v1/uploads/{id}/cancel")
  Uni<UploadAnswer> cancelUpload(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id);

  @GET
  @Path("/video/v1/assets/{id}")
  Uni<AssetAnswer> asset(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id);

  @DELETE
  @Path("/video/v1/assets/{id}")
  Uni<Void> deleteAsset(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id);

  /**
   * A direct upload.
   *
   * @param timeout seconds until its address is void
   * @param test whether its asset costs nothing and soon goes
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewUpload(
      NewAssetSettings newAssetSettings, long timeout, @Nullable String corsOrigin, boolean test) {}

  /**
   * What the asset will be. No meta: Mux may show it to anybody who plays the asset.
   *
   * @param passthrough comes back in every webhook of the asset
   * @param staticRenditions files that can be downloaded
   */
  @RegisterForReflection
  record NewAssetSettings(
      List<String> playbackPolicies, String passthrough, List<NewRendition> staticRenditions) {}

  /**
   * A file that Mux makes beside the stream.
   *
   * @param passthrough comes back in every webhook of the file: that of the asset does not
   */
  @RegisterForReflection
  record NewRendition(String resolution, String passthrough) {}

  /** One upload. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UploadAnswer(MuxUpload data) {}

  /** A page of uploads. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UploadList(List<MuxUpload> data) {}

  /** One asset. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AssetAnswer(MuxAsset data) {}
}
