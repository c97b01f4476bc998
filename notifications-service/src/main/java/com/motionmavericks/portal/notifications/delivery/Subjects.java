package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.Template;

/** One line for each kind of notification: the subject of its mail, a line of a digest. */
final class Subjects {
  private Subjects() {}

  /**
   * The line.
   *
   * @param subject what it is about; of a link its label, which may be empty
   * @param status as the domain says it
   */
  static String of(Template template, String subject, String status) {
    return switch (template) {
      case MILESTONE_UPDATED -> subject + ": " + words(status);
      case MILESTONE_APPROVED -> subject + ": approved";
      case MILESTONE_CHANGES_REQUESTED -> subject + ": changes requested";
      case ASSET_READY -> subject + " is ready to watch";
      case ASSET_ERRORED -> subject + " could not be made ready";
      case SHARE_LINK_OPENED -> "Your share link" + whose(subject) + " was opened";
      case SHARE_LINK_EXPIRING -> "Your share link" + whose(subject) + " expires soon";
      case MAIL_FAILED -> "A mail about " + subject + " did not arrive";
      case DIGEST -> "Your daily digest";
      case SHARE_LINK_SENT -> subject + " is shared with you";
    };
  }

  static String words(String status) {
    return status.replace('_', ' ');
  }

  private static String whose(String label) {
    return label.isEmpty() ? "" : " for " + label;
  }
}
