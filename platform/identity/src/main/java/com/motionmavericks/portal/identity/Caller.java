package com.motionmavericks.portal.identity;

/**
 * Who calls, as their token says it.
 *
 * @param tenantId whose data they see; for platform roles empty
 * @param userId the token's subject
 * @param email where they can be reached; may be empty
 */
public record Caller(String tenantId, String userId, Role role, String email) {
  /** Says nothing private: callers end up in log lines. */
  @Override
  public String toString() {
    return "Caller[" + role.claim() + " of " + tenantId + "]";
  }
}
