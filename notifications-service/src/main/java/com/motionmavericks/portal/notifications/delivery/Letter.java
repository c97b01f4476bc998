package com.motionmavericks.portal.notifications.delivery;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt sends, and how it is kept for the next one.
 *
 * @param body the bytes that go to Resend
 * @param payload the same in the open; null where it is secret
 * @param sealed the same, sealed; null where it is not secret
 */
record Letter(String body, @Nullable String payload, @Nullable Buffer sealed) {
  /** Without the text. */
  @Override
  public String toString() {
    return "Letter[" + (sealed == null ? "open" : "sealed") + "]";
  }
}
