package com.motionmavericks.portal.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a mail.
 *
 * @param number from 1
 * @param traceId the trace in which it was made
 * @param outcome {@code sent}, {@code later}, {@code quota} or {@code failed}; {@code begun} while
 *     it runs, and for ever where its sender died
 * @param endedAt null while it runs, and for ever where its sender died
 * @param reason why not, as Resend names it
 */
public record Attempt(
    int number,
    Instant at,
    @Nullable Instant endedAt,
    String traceId,
    String outcome,
    @Nullable String reason) {}
