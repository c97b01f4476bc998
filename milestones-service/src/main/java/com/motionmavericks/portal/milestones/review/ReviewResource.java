package com.motionmavericks.portal.milestones.review;

import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.milestones.Milestone;
import com.motionmavericks.portal.milestones.MilestoneId;
import com.motionmavericks.portal.milestones.MilestonePolicy;
import com.motionmavericks.portal.milestones.MilestoneView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * {@code /milestones/{id}}, judged by those it is made for. {@code If-Match} says what they saw.
 */
@Tag(name = "milestones")
@Path("/milestones")
public class ReviewResource {
  private static final String SEEN = "The ETag of what you saw; absent: whatever is there.";

  private final Reviews reviews;
  private final Callers callers;
  private final RequestKeys keys;

  ReviewResource(Reviews reviews, Callers callers, RequestKeys keys) {
    this.reviews = reviews;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(MilestonePolicy.APPROVE_MILESTONE)
  @Operation(
      operationId = "approveMilestone",
      summary = "Approves what is in review, together with the asset versions on the table.")
  @Answers(problems = {"invalid_request", "transition_not_allowed", "precondition_failed"})
  @POST
  @Path("/{id}/approve")
  public Uni<RestResponse<MilestoneView>> approve(
      String id,
      @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(RequestKeys.HEADER) @Nullable String key) {
    Caller caller = callers.ofTenant();
    return reviews
        .approve(caller, milestoneId(id), IfMatch.optional(ifMatch), keys.of(caller, key, ""))
        .map(ReviewResource::answer);
  }

  @PermissionsAllowed(MilestonePolicy.REQUEST_MILESTONE_CHANGES)
  @Operation(
      operationId = "requestMilestoneChanges",
      summary = "Sends what is in review back to the artists, and says why.")
  @Answers(problems = {"transition_not_allowed", "precondition_failed"})
  // Said here because a record of one text would be read from plain text as well.
  @Consumes(MediaType.APPLICATION_JSON)
  @POST
  @Path("/{id}/request-changes")
  public Uni<RestResponse<MilestoneView>> requestChanges(
      String id,
      @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(RequestKeys.HEADER) @Nullable String key,
      @NotNull @Valid ChangeRequest request) {
    Caller caller = callers.ofTenant();
    return reviews
        .requestChanges(
            caller,
            milestoneId(id),
            IfMatch.optional(ifMatch),
            keys.of(caller, key, request),
            request)
        .map(ReviewResource::answer);
  }

  private static RestResponse<MilestoneView> answer(Done<Milestone> done) {
    Milestone milestone = done.value();
    return done.answer(
        ResponseBuilder.ok(MilestoneView.of(milestone))
            .header(HttpHeaders.ETAG, ETags.of(milestone.version())));
  }

  private static MilestoneId milestoneId(String id) {
    return new MilestoneId(Parameters.pathId(id));
  }
}
