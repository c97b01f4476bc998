package com.motionmavericks.portal.notifications.delivery;

import java.util.Locale;

/** How a mail fares, or why there is none. */
public enum DeliveryStatus {
  /** To be sent, for the first time or again. */
  DUE,
  /** Resend would not take it, since the plan's quota is used up; it waits. */
  QUOTA,
  SENT,
  DELIVERED,
  DELAYED,
  BOUNCED,
  COMPLAINED,
  /** Not sent: mails to this address came back, or were called spam. */
  SUPPRESSED,
  /** Given up. */
  FAILED,
  /** Waits for the digest. */
  DIGEST,
  /** Went out with a digest. */
  MERGED,
  /** Its recipient wants none. */
  PREFERENCE,
  /** No address of its recipient is known here. */
  NO_ADDRESS;

  /** As rows and the API write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
