package com.motionmavericks.portal.api;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of a list; where the list goes on, a {@code Link} says so as well. */
public interface Paged {
  /** Send it as {@code cursor} for the next page; null on the last one. */
  @Nullable String nextCursor();
}
