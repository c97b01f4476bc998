package com.motionmavericks.portal.notifications;

/**
 * Whom a notification is for.
 *
 * @param role what they are on the project; empty where they are no member of it
 * @param email may be empty
 */
public record Recipient(String userId, String role, String displayName, String email) {
  /** Can a mail be sent to them? */
  public boolean isReachable() {
    return !email.isEmpty();
  }

  /** Without name and address. */
  @Override
  public String toString() {
    return "Recipient[" + role + "]";
  }
}
