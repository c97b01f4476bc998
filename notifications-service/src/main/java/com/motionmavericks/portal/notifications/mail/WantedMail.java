package com.motionmavericks.portal.notifications.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to somebody who may be no member of the project.
 *
 * @param template {@code share_link_sent}
 * @param reference what it is sent for: the share link
 */
public record WantedMail(
    @NotNull UUID projectId,
    @NotNull @Pattern(regexp = "share_link_sent") String template,
    @NotBlank @Email @Size(max = 254) String email,
    @NotNull @Valid Values values,
    @NotNull UUID reference) {

  /**
   * What the mail says.
   *
   * @param url secret: whoever has it gets in
   * @param label whom it greets
   * @param sender who shares it
   */
  public record Values(
      @NotBlank @Size(max = 2000) String url,
      @NotBlank @Size(max = 200) String title,
      @Size(max = 200) @Nullable String label,
      @Size(max = 200) @Nullable String sender,
      @Nullable Instant expiresAt) {
    /** Without the address. */
    @Override
    public String toString() {
      return "Values";
    }
  }

  /** Without address and values. */
  @Override
  public String toString() {
    return "WantedMail[" + template + "]";
  }
}
