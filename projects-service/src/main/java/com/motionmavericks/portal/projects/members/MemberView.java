package com.motionmavericks.portal.projects.members;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as the API shows it. */
public record MemberView(
    String userId,
    @Schema(enumeration = {"admin", "producer", "artist", "client"}) String role,
    String displayName,
    String email) {
  static MemberView of(Member member) {
    return new MemberView(
        member.userId(), member.role().claim(), member.displayName(), member.email());
  }

  @Override
  public String toString() {
    return "MemberView[" + role + "]";
  }
}
