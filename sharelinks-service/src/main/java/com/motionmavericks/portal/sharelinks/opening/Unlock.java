package com.motionmavericks.portal.sharelinks.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code POST /s/{token}/unlock}. */
public record Unlock(@NotNull @Size(min = 1, max = 200) String passphrase) {
  @Override
  public String toString() {
    return "Unlock";
  }
}
