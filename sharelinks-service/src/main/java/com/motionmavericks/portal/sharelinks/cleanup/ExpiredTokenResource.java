package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.ShareLinkPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/share-tokens/expired}: for the scheduler. */
@Path("/internal/share-tokens/expired")
public class ExpiredTokenResource {
  private static final int DEFAULT = 500;
  private static final int MOST = 5000;
  private final Cleanup cleanup;

  ExpiredTokenResource(Cleanup cleanup) {
    this.cleanup = cleanup;
  }

  @PermissionsAllowed(ShareLinkPolicy.REMOVE_EXPIRED_SHARE_TOKENS)
  @Operation(
      operationId = "removeExpiredShareTokens",
      summary = "Removes a batch of the tokens of expired links.")
  @DELETE
  public Uni<CleanupReport> remove(
      @Parameter(
              schema =
                  @Schema(
                      implementation = Integer.class,
                      minimum = "1",
                      maximum = "5000",
                      defaultValue = "500"))
          @RestQuery
          @Nullable String limit,
      @Parameter(
              description = "Begins with links that expired then: `through` of the batch before.",
              schema = @Schema(implementation = Instant.class))
          @RestQuery
          @Nullable String from) {
    return cleanup.run(from(from), limit(limit));
  }

  static Instant from(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw Problem.invalid("from", "a time, as in 2030-01-31T12:00:00Z");
    }
  }

  /** 1 to 5000, 500 where nothing is asked for. */
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
