package com.motionmavericks.portal.notifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a notification says; each has a pair of templates, HTML and text. */
public enum Template {
  MILESTONE_UPDATED(false),
  MILESTONE_APPROVED(false),
  MILESTONE_CHANGES_REQUESTED(false),
  ASSET_READY(false),
  /** Somebody has to act, and nothing else tells them. */
  ASSET_ERRORED(true),
  SHARE_LINK_OPENED(false),
  SHARE_LINK_EXPIRING(false),
  /** To a project's producers: another mail did not arrive. */
  MAIL_FAILED(true),
  /** What waited, in one mail. */
  DIGEST(false),
  /** To somebody outside, with a secret address; composed when it is asked for. */
  SHARE_LINK_SENT(true);

  private final boolean critical;

  Template(boolean critical) {
    this.critical = critical;
  }

  /** Is it sent whatever its recipient prefers? */
  public boolean isCritical() {
    return critical;
  }

  /** As rows, spans and the API write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Template ofWord(String word) {
    for (Template template : values()) {
      if (template.word().equals(word)) {
        return template;
      }
    }
    throw new IllegalArgumentException("no such template");
  }
}
