package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.identity.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Somebody who works on a project.
 *
 * @param userId the subject of their token
 * @param role what they are on this project, for mails; their rights come from their token
 * @param email where notifications go
 * @param version rises with each change; the ETag
 */
@RegisterForReflection
public record Member(String userId, Role role, String displayName, String email, long version) {
  /** Without name and address. */
  @Override
  public String toString() {
    return "Member[" + role.claim() + "]";
  }
}
