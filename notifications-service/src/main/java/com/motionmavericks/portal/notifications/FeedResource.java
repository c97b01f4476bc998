package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /notifications}: one's own, the newest first. */
@Tag(name = "notifications", description = "What somebody is told.")
@Path("/notifications")
public class FeedResource {
  private final NotificationStore store;
  private final Callers callers;

  FeedResource(NotificationStore store, Callers callers) {
    this.store = store;
    this.callers = callers;
  }

  @PermissionsAllowed(NotificationPolicy.LIST_NOTIFICATIONS)
  @Operation(
      operationId = "listNotifications",
      summary = "One's own notifications, the newest first.")
  @GET
  public Uni<Page<FeedItem>> feed(
      @Parameter(schema = @Schema(enumeration = "created_at")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("created_at", sort);
    Caller caller = callers.ofTenant();
    int most = Limit.parse(limit);
    return store
        .feed(caller.tenantId(), caller.userId(), Cursor.decode(cursor), most)
        .map(items -> Page.of(items, most, last -> Cursor.after(last.id())));
  }
}
