package com.motionmavericks.portal.identity;

import java.util.Locale;
import java.util.Optional;

/** Who somebody is: four roles of a tenant, two of the platform. */
public enum Role {
  ADMIN,
  PRODUCER,
  ARTIST,
  CLIENT,
  OPERATOR,
  SERVICE;

  /** As the token says it. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofClaim(String claim) {
    for (Role role : values()) {
      if (role.claim().equals(claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
