package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.api.ContentTags;
import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.NotificationPolicy;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /deliveries}: how the tenant's mails fare, for its admins. */
@Tag(name = "deliveries", description = "How mails fare.")
@Path("/deliveries")
public class DeliveryResource {
  private final DeliveryViews views;
  private final Deliveries deliveries;
  private final Callers callers;
  private final ContentTags tags;

  DeliveryResource(DeliveryViews views, Deliveries deliveries, Callers callers, ContentTags tags) {
    this.views = views;
    this.deliveries = deliveries;
    this.callers = callers;
    this.tags = tags;
  }

  @PermissionsAllowed(NotificationPolicy.LIST_DELIVERIES)
  @Operation(operationId = "listDeliveries", summary = "The tenant's mails, the newest first.")
  @GET
  public Uni<Page<DeliveryView>> list(
      @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "due",
                        "quota",
                        "sent",
                        "delivered",
                        "delayed",
                        "bounced",
                        "complained",
                        "suppressed",
                        "failed",
                        "digest",
                        "merged",
                        "preference"
                      }))
          @RestQuery
          @Nullable String status,
      @Parameter(schema = @Schema(enumeration = "created_at")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("created_at", sort);
    String tenant = callers.ofTenant().tenantId();
    int most = Limit.parse(limit);
    return views
        .list(
            tenant,
            Parameters.oneOf(DeliveryStatus.class, "status", status),
            Cursor.decode(cursor),
            most)
        .map(rows -> Page.of(rows, most, last -> Cursor.after(last.id())));
  }

  @PermissionsAllowed(NotificationPolicy.GET_DELIVERY)
  @Operation(operationId = "getDelivery", summary = "A mail with all that was tried to send it.")
  @GET
  @Path("/{id}")
  public Uni<RestResponse<DeliveryView.Detail>> get(String id) {
    return find(callers.ofTenant().tenantId(), new NotificationId(Parameters.pathId(id)))
        .map(one -> ResponseBuilder.ok(one).header(HttpHeaders.ETAG, tags.of(one)).build());
  }

  /**
   * A retry that was begun.
   *
   * @param mayArriveTwice Resend may have forgotten the first send, so that this is another mail
   * @param warning says so; null where it cannot happen
   */
  public record Retry(UUID id, boolean mayArriveTwice, @Nullable String warning) {
    static Retry of(NotificationId id, boolean anew) {
      return new Retry(
          id.value(),
          anew,
          anew ? "It is sent under a new idempotency key, and may arrive twice." : null);
    }
  }

  @PermissionsAllowed(NotificationPolicy.RETRY_DELIVERY)
  @Operation(
      operationId = "retryDelivery",
      summary = "Sends a mail that was given up; one that is older than a day may arrive twice.")
  @Answers(value = 202, problems = "conflict")
  @POST
  @Path("/{id}/retry")
  public Uni<RestResponse<Retry>> retry(String id) {
    String tenant = callers.ofTenant().tenantId();
    NotificationId mail = new NotificationId(Parameters.pathId(id));
    return find(tenant, mail)
        .chain(
            found -> views.retry(tenant, mail).map(anew -> anew.orElseThrow(() -> refusal(found))))
        .invoke(deliveries::nudge)
        .map(
            anew ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, Retry.of(mail, anew)).build());
  }

  private static Problem refusal(DeliveryView.Detail found) {
    String status = found.delivery().status();
    boolean retried =
        status.equals(DeliveryStatus.FAILED.word()) || status.equals(DeliveryStatus.QUOTA.word());
    return Problem.of(
        StandardProblem.CONFLICT,
        retried
            ? "There is nothing left to send: a secret mail is erased a day after it was given up,"
                + " and an erased person's address with the person."
            : "Only a mail that was given up, or waits for a quota, is sent again.");
  }

  private Uni<DeliveryView.Detail> find(String tenant, NotificationId id) {
    return views
        .find(tenant, id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("There is no such mail.")));
  }
}
