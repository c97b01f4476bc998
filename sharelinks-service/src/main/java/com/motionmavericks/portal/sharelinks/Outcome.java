package com.motionmavericks.portal.sharelinks;

import java.util.Locale;

/** How the opening of a link ended. */
public enum Outcome {
  OPENED,
  /** No link has this token, or the cleanup has removed it. */
  UNKNOWN,
  EXPIRED,
  REVOKED,
  USED_UP,
  /** Nobody can tell: the database is out of reach and Redis does not know the link. */
  UNAVAILABLE;

  /** As spans and rows write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
