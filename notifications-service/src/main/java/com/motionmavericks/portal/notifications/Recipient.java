package com.motionmavericks.portal.notifications;

/**
 * Whom a notification is for.
 *
 * @param role what they are on the project
 */
public record Recipient(String userId, String role, String displayName, String email) {
  /** Without name and address. */
  @Override
  public String toString() {
    return "Recipient[" + role + "]";
  }
}
