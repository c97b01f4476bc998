package com.motionmavericks.portal.scheduler;

/** What a run achieved. */
public record JobResult(long tokensRemoved) {}
