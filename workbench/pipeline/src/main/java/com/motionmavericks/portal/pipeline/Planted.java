package com.motionmavericks.portal.pipeline;

/**
 * What is remembered of a trace that was planted.
 *
 * @param bucket 0 to 99
 * @param spans how many it has, all parts together
 * @param requests how many of them are SERVER
 * @param alwaysKept whatever its bucket says
 */
record Planted(TraceId id, int bucket, int spans, int requests, boolean alwaysKept) {
  /** Whether the tail has to keep it at this percentage. */
  boolean isDue(int keepPercent) {
    return alwaysKept || bucket < keepPercent;
  }
}
