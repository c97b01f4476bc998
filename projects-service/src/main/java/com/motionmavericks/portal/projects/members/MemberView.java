package com.motionmavericks.portal.projects.members;

/** A member as the API shows it. */
public record MemberView(String userId, String role, String displayName, String email) {
  static MemberView of(Member member) {
    return new MemberView(
        member.userId(), member.role().claim(), member.displayName(), member.email());
  }

  @Override
  public String toString() {
    return "MemberView[" + role + "]";
  }
}
