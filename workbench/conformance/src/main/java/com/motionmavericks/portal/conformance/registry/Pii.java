package com.motionmavericks.portal.conformance.registry;

import java.util.Locale;

/** What a value may tell about people, and with that what happens to it before it leaves. */
public enum Pii {
  /** Enumerations, numbers, ids of ours. */
  NONE,
  /** Ids of tenants and users. */
  PSEUDONYM,
  /** May carry what a caller sent: scrubbed. */
  FREE_TEXT,
  /** A path or a URL: reduced. */
  LOCATION,
  /** Known, and never exported. */
  PRIVATE;

  /** As the registry writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Pii ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
