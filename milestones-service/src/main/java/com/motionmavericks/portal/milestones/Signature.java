package com.motionmavericks.portal.milestones;

import java.time.Instant;

/**
 * Who did something, when, and in which trace.
 *
 * @param at as precise as PostgreSQL keeps it
 */
public record Signature(String userId, Instant at, String traceId) {}
