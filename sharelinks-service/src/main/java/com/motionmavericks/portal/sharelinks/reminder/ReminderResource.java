package com.motionmavericks.portal.sharelinks.reminder;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.ShareLinkPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/share-links/reminders}: for the scheduler. */
@Path("/internal/share-links/reminders")
public class ReminderResource {
  private static final int DEFAULT = 50;
  private static final int MOST = 100;
  private final Reminders reminders;

  ReminderResource(Reminders reminders) {
    this.reminders = reminders;
  }

  @PermissionsAllowed(ShareLinkPolicy.REMIND_OF_EXPIRING_SHARE_LINKS)
  @Operation(
      operationId = "remindOfExpiringShareLinks",
      summary = "Publishes share_link.expiring for a batch of links, once for each of their ends.")
  @POST
  public Uni<ReminderReport> remind(
      @Parameter(
              schema =
                  @Schema(
                      implementation = Integer.class,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "50"))
          @RestQuery
          @Nullable String limit) {
    return reminders.run(limit(limit));
  }

  /** 1 to 100, 50 where nothing is asked for. */
  static int limit(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Same answer as for a number out of range.
    }
    throw Problem.invalid("limit", "a whole number from 1 to " + MOST);
  }
}
