package com.motionmavericks.portal.conformance.registry;

/**
 * An attribute where it is carried: what it means there, how much it is wanted there, and what it
 * tells about people there (a server's address is ours on a call and the caller's on a request).
 */
public record Use(Attribute attribute, Requirement requirement) {
  public String key() {
    return attribute.key();
  }
}
