package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /tagged}: something at version 7. */
@Path("/tagged")
@PermitAll
public class TaggedResource {
  @GET
  public Uni<RestResponse<Map<String, String>>> get() {
    return Uni.createFrom().item(tagged());
  }

  /** Not read: the tag is of what came of it. */
  @POST
  public Uni<RestResponse<Map<String, String>>> post() {
    return get();
  }

  @PATCH
  public Uni<RestResponse<Map<String, String>>> change(
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    IfMatch.required(ifMatch).require(7);
    return get();
  }

  @GET
  @Path("/busy")
  public Uni<Void> busy() {
    return Uni.createFrom()
        .failure(
            Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Slower.")
                .retryAfter(Duration.ofMinutes(2)));
  }

  private static RestResponse<Map<String, String>> tagged() {
    return RestResponse.ResponseBuilder.ok(Map.of("text", "here"))
        .header("ETag", ETags.of(7))
        .header("Cache-Control", "private")
        .build();
  }
}
