package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.api.ContentTags;
import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.NotificationPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /notifications}: one's own, and why any of the tenant's was or was not sent. */
@Tag(name = "notifications", description = "What somebody is told.")
@Path("/notifications")
public class FeedResource {
  private final Feed feed;
  private final Callers callers;
  private final ContentTags tags;

  FeedResource(Feed feed, Callers callers, ContentTags tags) {
    this.feed = feed;
    this.callers = callers;
    this.tags = tags;
  }

  @PermissionsAllowed(NotificationPolicy.LIST_NOTIFICATIONS)
  @Operation(
      operationId = "listNotifications",
      summary = "One's own notifications, the newest first.")
  @GET
  public Uni<FeedPage> list(
      @Parameter(schema = @Schema(enumeration = "created_at")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("created_at", sort);
    return feed.page(callers.ofTenant(), Cursor.decode(cursor), Limit.parse(limit));
  }

  @PermissionsAllowed(NotificationPolicy.GET_NOTIFICATION)
  @Operation(
      operationId = "getNotification",
      summary = "A notification, and why its mail was or was not sent.")
  @GET
  @Path("/{id}")
  public Uni<RestResponse<NotificationView>> get(String id) {
    return feed.one(callers.ofTenant(), new NotificationId(Parameters.pathId(id)))
        .map(one -> ResponseBuilder.ok(one).header(HttpHeaders.ETAG, tags.of(one)).build());
  }

  @PermissionsAllowed(NotificationPolicy.READ_NOTIFICATION)
  @Operation(operationId = "readNotification", summary = "Marks one of one's own as read.")
  @Answers(204)
  @POST
  @Path("/{id}/read")
  public Uni<Void> read(String id) {
    return feed.read(callers.ofTenant(), Parameters.pathId(id));
  }

  @PermissionsAllowed(NotificationPolicy.READ_NOTIFICATIONS)
  @Operation(
      operationId = "readNotifications",
      summary = "Marks one's own as read, up to the newest that was seen.")
  @Answers(204)
  @POST
  @Path("/read")
  public Uni<Void> readUpTo(@NotNull @Valid ReadUpTo seen) {
    return feed.readUpTo(callers.ofTenant(), seen.upTo());
  }
}
