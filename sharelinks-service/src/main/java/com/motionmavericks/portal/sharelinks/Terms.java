package com.motionmavericks.portal.sharelinks;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What a link's creator decided beside its end and its limit.
 *
 * @param recipientLabel whom it is for, in the creator's words; null where they said nothing
 * @param passphrase as it is kept, hashed; null where none is asked for
 * @param createdBy the subject of the creator's token; empty where a cache gave the link
 */
@RegisterForReflection
public record Terms(
    @Nullable String recipientLabel,
    boolean allowDownload,
    @Nullable String passphrase,
    String createdBy) {
  static final Terms NONE = new Terms(null, false, null, "");

  /** Without the label, which may be a name, and the hash. */
  @Override
  public String toString() {
    return "Terms";
  }
}
