package com.motionmavericks.portal.milestones.history;

import com.motionmavericks.portal.milestones.Act;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a milestone.
 *
 * @param version of the milestone that it led to; without gaps
 * @param actorId who did it
 * @param comment what should be changed, where somebody asked for it
 * @param before null where it was created
 * @param after null where it was deleted
 */
public record HistoryEntry(
    long version,
    Act act,
    String actorId,
    Instant at,
    String traceId,
    @Nullable String comment,
    @Nullable Snapshot before,
    @Nullable Snapshot after) {}
