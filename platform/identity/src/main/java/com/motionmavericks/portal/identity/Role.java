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

  /** For {@code @RolesAllowed}, which wants constants. */
  public static final String ADMIN_NAME = "admin";

  public static final String PRODUCER_NAME = "producer";
  public static final String ARTIST_NAME = "artist";
  public static final String CLIENT_NAME = "client";
  public static final String OPERATOR_NAME = "operator";
  public static final String SERVICE_NAME = "service";

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

  /** Admins and producers act on every project of their tenant. */
  public boolean managesTenant() {
    return this == ADMIN || this == PRODUCER;
  }
}
