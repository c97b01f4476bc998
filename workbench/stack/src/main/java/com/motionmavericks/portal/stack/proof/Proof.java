package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.suite.Checkout;

/** Something that takes long to prove, at full size. */
public interface Proof {
  /** As it is called by: {@code ./portal prove NAME}. */
  String name();

  /** What it proves, in one line. */
  String description();

  /**
   * Proves it and prints what was measured.
   *
   * @return whether it holds
   */
  boolean run(Checkout checkout);
}
