package com.motionmavericks.portal.milestones;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * The payload of {@code milestone.updated}.
 *
 * @param actorId who did it; they are not notified
 */
@RegisterForReflection
record MilestoneUpdated(
    UUID milestoneId,
    UUID projectId,
    String title,
    MilestoneStatus status,
    MilestoneStatus previousStatus,
    String actorId) {
  static final String TYPE = "milestone.updated";

  static MilestoneUpdated of(Milestone before, Milestone after, String actorId) {
    return new MilestoneUpdated(
        after.id().value(),
        after.projectId().value(),
        after.title(),
        after.status(),
        before.status(),
        actorId);
  }
}
