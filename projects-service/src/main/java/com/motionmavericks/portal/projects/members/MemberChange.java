package com.motionmavericks.portal.projects.members;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /projects/{id}/members/{user_id}}: what is absent stays as it is. */
public record MemberChange(
    @Nullable String role,
    @Nullable @Size(max = 200) String displayName,
    @Nullable @Email @Size(max = 254) String email) {

  Member applied(Member member) {
    return new Member(
        member.userId(),
        role == null ? member.role() : NewMember.tenantRole(role),
        displayName == null ? member.displayName() : displayName,
        email == null ? member.email() : email,
        member.version() + 1);
  }

  @Override
  public String toString() {
    return "MemberChange";
  }
}
