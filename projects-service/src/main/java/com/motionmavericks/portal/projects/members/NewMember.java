package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /projects/{id}/members}. */
public record NewMember(
    @NotBlank @Size(max = 200) String userId,
    @NotBlank @Schema(enumeration = {"admin", "producer", "artist", "client"}) String role,
    @Nullable @Size(max = 200) String displayName,
    @NotBlank @Email @Size(max = 254) String email) {

  Member toMember() {
    return new Member(userId, tenantRole(role), displayName == null ? "" : displayName, email, 1);
  }

  /** A role of a tenant; 400 for anything else. */
  static Role tenantRole(String word) {
    return Role.ofClaim(word)
        .filter(role -> role != Role.OPERATOR && role != Role.SERVICE)
        .orElseThrow(() -> Problem.invalid("/role", "one of admin, producer, artist, client"));
  }

  @Override
  public String toString() {
    return "NewMember[" + role + "]";
  }
}
