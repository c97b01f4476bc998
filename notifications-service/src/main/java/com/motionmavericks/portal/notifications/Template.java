package com.motionmavericks.portal.notifications;

import java.util.Locale;

/** What a notification says; each has a pair of templates, HTML and text. */
public enum Template {
  MILESTONE_UPDATED,
  ASSET_READY,
  ASSET_ERRORED,
  /** To a project's producers: another mail did not arrive. */
  MAIL_FAILED,
  /** To somebody outside, with a secret address; composed when it is asked for. */
  SHARE_LINK_SENT;

  /** As rows, spans and the API write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Template ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
