package com.motionmavericks.portal.testkit.authorisation;

import com.motionmavericks.portal.testkit.Tokens;

/** A tenant that no other test knows, with its people. */
public final class Studio {
  /** What the user ids of all begin with who are no members of the project. */
  public static final String OUTSIDER = "outsider-";

  private final String tenant = Tokens.freshTenant();

  public String tenant() {
    return tenant;
  }

  /** Whoever plants what a request needs. */
  public String producer() {
    return member("producer");
  }

  /** The user id of the member with this role. */
  public String userId(String role) {
    return role + "-of-" + tenant;
  }

  String member(String role) {
    return Tokens.of(tenant, role, userId(role));
  }

  String outsider(String role) {
    return Tokens.of(tenant, role, OUTSIDER + role);
  }
}
