package com.motionmavericks.portal.pipeline;

/**
 * How many traces are planted.
 *
 * @param flood refusals of one outcome
 * @param marked of each other reason to keep a trace
 * @param points by how many percent points the share of the ordinary that is kept may differ
 */
record Size(int ordinary, int errors, int stories, int flood, int marked, double points) {
  static final Size FULL = new Size(100_000, 10_000, 5_000, 6_000, 200, 0.25);

  /** For trying it out; shares are rougher then. */
  static final Size SMALL = new Size(4_000, 1_000, 500, 2_000, 50, 2);
}
