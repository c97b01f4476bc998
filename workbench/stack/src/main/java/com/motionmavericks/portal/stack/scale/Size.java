package com.motionmavericks.portal.stack.scale;

/**
 * How large the studio is, and how often it is asked. Each project has ten milestones.
 *
 * @param tenants of which one has the first thousand projects, and one more than any other
 * @param projects of all tenants
 * @param ofTheLargest projects of that tenant
 * @param warmUp requests before anything is timed
 * @param requests that are timed
 * @param races pairs of updates at once
 */
public record Size(
    int tenants, int projects, int ofTheLargest, int warmUp, int requests, int races) {
  /** How many projects a page has. */
  static final int PAGE = 25;

  public static final Size FULL = new Size(1_000, 1_000_000, 30_000, 5_000, 2_000, 200);
  public static final Size SMALL = new Size(10, 12_000, 6_000, 50, 50, 20);

  /** The page that is turned to: the thousandth where there are as many. */
  int lastPage() {
    return Math.min(1_000, ofTheLargest / PAGE - 1);
  }
}
