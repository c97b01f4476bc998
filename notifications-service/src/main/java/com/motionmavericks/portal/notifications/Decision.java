package com.motionmavericks.portal.notifications;

import java.util.Locale;

/** What becomes of a notification at first; the feed shows it in any case. */
public enum Decision {
  /** Its mail is sent. */
  DUE,
  /** It goes out with the next digest. */
  DIGEST,
  /** Its recipient does not want a mail. */
  PREFERENCE,
  /** No address of its recipient is known here. */
  NO_ADDRESS;

  /** As rows and the API write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
