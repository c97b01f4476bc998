package com.motionmavericks.portal.milestones;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code milestone.*}; {@code platform/events/schemas} says which members come with
 * which type. What a client wrote beside the title stays here.
 *
 * @param version rises by one with each act; events may come in another order
 * @param previousStatus null where there was none before
 * @param assets on the table, where it was approved
 * @param actorId who did it; they are not notified
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MilestoneEvent(
    UUID milestoneId,
    UUID projectId,
    long version,
    String title,
    MilestoneStatus status,
    @Nullable MilestoneStatus previousStatus,
    @Nullable List<AssetVersion> assets,
    String actorId) {

  static MilestoneEvent of(Deed deed) {
    Milestone now = deed.milestone();
    Milestone before = deed.after() == null ? null : deed.before();
    Approval approval = deed.act() == Act.APPROVED ? now.approval() : null;
    return new MilestoneEvent(
        now.id().value(),
        now.projectId().value(),
        deed.version(),
        now.title(),
        now.status(),
        before == null ? null : before.status(),
        approval == null ? null : approval.assets(),
        deed.signature().userId());
  }
}
