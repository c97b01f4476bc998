package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.sharelinks.ShareLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Redis said about a token. */
public sealed interface Lookup {
  /** As spans write it. */
  String word();

  /** Redis knows the link. */
  record Hit(ShareLink link) implements Lookup {
    @Override
    public String word() {
      return "hit";
    }
  }

  /**
   * Redis does not know it: ask the database, then tell Redis.
   *
   * @param epoch what is read from the database now counts in it alone; null where there is none
   * @param at when that was
   */
  record Miss(@Nullable String epoch, Instant at) implements Lookup {
    @Override
    public String word() {
      return "miss";
    }
  }

  /** Redis does not answer: ask the database. */
  record Unavailable() implements Lookup {
    @Override
    public String word() {
      return "unavailable";
    }
  }
}
