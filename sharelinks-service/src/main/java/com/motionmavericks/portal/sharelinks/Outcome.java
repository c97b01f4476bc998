package com.motionmavericks.portal.sharelinks;

import java.util.Locale;

/** How the opening of a link ended. */
public enum Outcome {
  OPENED,
  /** Nobody has seen anything yet: its page waits for somebody to press View. */
  OFFERED,
  /** No link has this token, or the cleanup has removed it. */
  UNKNOWN,
  EXPIRED,
  REVOKED,
  USED_UP,
  PASSPHRASE_MISSING,
  PASSPHRASE_WRONG,
  /** Too many wrong passphrases from where the visitor is. */
  LOCKED,
  /** Of the assets that it names none can be watched yet. */
  NOT_READY,
  /** It leads nowhere, as many others that were asked for from where the visitor is. */
  THROTTLED,
  /** Nobody can tell: the database is out of reach and Redis does not know the link. */
  UNAVAILABLE;

  /** Is it one of those that a visitor must not tell apart? */
  public boolean isSecret() {
    return this == UNKNOWN || this == EXPIRED || this == REVOKED;
  }

  /** Of a row. */
  public static Outcome ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As spans and rows write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
