package com.motionmavericks.portal.stack.cost;

/**
 * One target, once, in one mode.
 *
 * @param perSecond requests a second where as many as go are sent
 * @param cpuMicros CPU of all services a request, in µs
 * @param spans recorded by all services a request
 * @param p99Micros at half of what goes without recording
 * @param errors of all requests
 */
public record Sample(
    double perSecond, double cpuMicros, double spans, long p99Micros, long errors) {}
