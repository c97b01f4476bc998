package com.motionmavericks.portal.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Resend told of a mail last.
 *
 * @param traceId the trace in which it did; null where it was told before traces were kept
 */
public record Report(Instant at, @Nullable String traceId) {}
