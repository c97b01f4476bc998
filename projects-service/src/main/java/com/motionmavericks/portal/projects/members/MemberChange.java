package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.Patch;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /projects/{id}/members/{user_id}}, see {@link Patch}. */
@SuppressWarnings("NullableOptional")
public record MemberChange(
    @Nullable @Schema(enumeration = {"admin", "producer", "artist", "client"})
        Optional<@NotNull String> role,
    @Nullable Optional<@Size(max = 200) String> displayName,
    @Nullable Optional<@NotBlank @Email @Size(max = 254) String> email) {

  Member applied(Member member) {
    return new Member(
        member.userId(),
        role == null ? member.role() : NewMember.tenantRole(role.orElseThrow()),
        Patch.text(displayName, member.displayName()),
        Patch.required(email, member.email()),
        member.version() + 1);
  }

  @Override
  public String toString() {
    return "MemberChange";
  }
}
