package com.motionmavericks.portal.lifecycle;

import java.util.Optional;

/** One reason not to start with this configuration. Implement as a bean; the gate asks each. */
public interface StartUpCheck {
  /** Names the check, for {@code portal.start-up.accept}. */
  String id();

  /**
   * Looks at the configuration.
   *
   * @param settings the running configuration
   * @return what is unsafe and what to set instead, as one sentence; empty where nothing is
   */
  Optional<String> objection(Settings settings);
}
