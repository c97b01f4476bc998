package com.motionmavericks.portal.identity;

import java.util.Arrays;

/** How far somebody's right to do something goes. */
public enum Reach {
  /** They may not. */
  NOBODY("-"),
  /** On the projects that they are a member of, and on what is theirs. */
  OWN("own"),
  /** On everything of their tenant. */
  TENANT("tenant"),
  /** Of the platform, where no tenant is concerned. */
  PLATFORM("platform");

  private final String word;

  Reach(String word) {
    this.word = word;
  }

  /** As a {@link Policy} writes it. */
  static Reach ofWord(String word) {
    return Arrays.stream(values())
        .filter(reach -> reach.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reach: " + word));
  }
}
