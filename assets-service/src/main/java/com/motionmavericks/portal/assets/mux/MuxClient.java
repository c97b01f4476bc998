package com.motionmavericks.portal.assets.mux;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What we ask Mux Video. */
@RegisterRestClient(configKey = "mux")
public interface MuxClient {
  @POST
  @Path("/video/v1/uploads")
  Uni<RestResponse<Created>> createUpload(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, NewUpload wanted);

  /**
   * A direct upload.
   *
   * @param timeout seconds until its address is void
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewUpload(NewAssetSettings newAssetSettings, long timeout, @Nullable String corsOrigin) {}

  /**
   * What the asset will be. No meta: Mux may show it to anybody who plays the asset.
   *
   * @param passthrough comes back in every webhook of the asset
   */
  record NewAssetSettings(List<String> playbackPolicies, String passthrough) {}

  /** What we read of the answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Created(Data data) {
    /** What we read of the upload. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Data(String id, String url, long timeout) {}
  }
}
