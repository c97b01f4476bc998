package com.motionmavericks.portal.notifications.delivery;

/**
 * What the layout of all mails shows.
 *
 * @param name of the recipient; may be empty
 * @param supportCode the trace that the mail leads back to
 * @param unsubscribe where one unsubscribes; empty where the mail is critical
 */
record Frame(String subject, String name, String supportCode, String unsubscribe) {
  /** Without the name. */
  @Override
  public String toString() {
    return "Frame";
  }
}
