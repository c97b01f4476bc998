package com.motionmavericks.portal.scheduler;

/**
 * What a run achieved.
 *
 * @param handled how many of what the job is about: tokens removed, uploads settled
 */
public record JobResult(long handled) {}
