package com.motionmavericks.portal.sharelinks.opening;

import io.opentelemetry.api.trace.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A visitor at the door.
 *
 * @param token as the visitor sent it; goes nowhere but into its hash and the cookie's path
 * @param passphrase what they typed, null where they typed none
 * @param cookies the header {@code Cookie}, null where there is none
 * @param block where they are, not readable; asked for only where it matters, since it is a hash
 * @param entry the span of the request, which tells how the visit ended
 */
record Knock(
    String token,
    Wish wish,
    @Nullable String passphrase,
    @Nullable String cookies,
    Supplier<String> block,
    Span entry) {
  /** What they came for. */
  enum Wish {
    /** To know whether the link leads anywhere: a browser's first page, or HEAD. Is no view. */
    LOOK,
    /** To see what it shows, as a program reads it. */
    VIEW,
    /** To watch it: View was pressed. */
    WATCH
  }

  /** Without what they sent. */
  @Override
  public String toString() {
    return "Knock[" + wish + "]";
  }
}
