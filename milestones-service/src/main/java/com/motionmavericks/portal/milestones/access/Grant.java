package com.motionmavericks.portal.milestones.access;

/** What Redis says of somebody and a project. */
sealed interface Grant {
  /** They could see it a moment ago, and nothing was changed since. */
  record Given() implements Grant {}

  /**
   * Ask, then keep a yes.
   *
   * @param epoch of the project's members before asking
   */
  record Unknown(String epoch) implements Grant {}

  /** Redis does not answer: ask, and keep nothing. */
  record Unavailable() implements Grant {}
}
