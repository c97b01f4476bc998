package com.motionmavericks.portal.smoke;

/** Where bearer tokens come from. */
public interface Identity {
  /** A token for somebody of a tenant. */
  String token(String tenant, String role, String user);
}
