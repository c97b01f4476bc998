package com.motionmavericks.portal.sharelinks.mailing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that brings a link, as notifications takes it.
 *
 * @param template by notifications' name
 * @param reference the link, by which its mail is found again
 */
@RegisterForReflection
public record LinkMail(
    UUID projectId, String template, String email, Values values, UUID reference) {
  private static final String TEMPLATE = "share_link_sent";

  /**
   * What stands in it.
   *
   * @param title the project's name
   * @param sender who made the link
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Values(
      String url,
      String title,
      @Nullable String label,
      @Nullable String sender,
      Instant expiresAt) {}

  public static LinkMail of(UUID link, UUID project, String email, Values values) {
    return new LinkMail(project, TEMPLATE, email, values, link);
  }

  /** Without the address and the link. */
  @Override
  public String toString() {
    return "LinkMail[" + reference + "]";
  }
}
