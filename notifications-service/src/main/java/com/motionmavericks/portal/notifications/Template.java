package com.motionmavericks.portal.notifications;

import java.util.Locale;

/** What a notification says; each has a pair of templates, HTML and text. */
public enum Template {
  MILESTONE_UPDATED,
  ASSET_READY,
  ASSET_ERRORED;

  /** As rows, spans and the API write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Template ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
