package com.motionmavericks.portal.stack.concurrency;

/**
 * A request of somebody in the crowd.
 *
 * @param traceId of the trace that it must have led to
 * @param tenant whose it was, and nobody else's
 * @param status 0 where its caller did not wait for the answer
 */
record Sent(String traceId, String tenant, Act act, int status) {
  boolean isAnsweredAsHoped() {
    return status == act.hopedFor();
  }
}
