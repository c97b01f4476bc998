package com.motionmavericks.portal.milestones.history;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.milestones.MilestoneId;
import com.motionmavericks.portal.milestones.MilestonePolicy;
import com.motionmavericks.portal.milestones.Milestones;
import com.motionmavericks.portal.milestones.access.ProjectAccess;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What was done to a milestone, for whoever may see it; once it is deleted, for whoever's right
 * reaches the tenant.
 */
@Singleton
final class History {
  private final HistoryStore store;
  private final Milestones milestones;
  private final ProjectAccess access;
  private final Policy policy;

  History(HistoryStore store, Milestones milestones, ProjectAccess access, Policy policy) {
    this.store = store;
    this.milestones = milestones;
    this.access = access;
    this.policy = policy;
  }

  /** The last first. */
  Uni<Page<HistoryEntry>> of(Caller caller, MilestoneId id, Optional<Cursor> after, int limit) {
    Optional<Long> before = after.map(cursor -> cursor.keyAs(Long::valueOf));
    return milestones
        .find(caller, id)
        .call(
            found ->
                found
                    .map(milestone -> access.require(caller, milestone.projectId()))
                    .orElseGet(() -> requireReach(caller)))
        .chain(
            found ->
                store
                    .page(caller.tenantId(), id, before, limit)
                    .invoke(rows -> requireKnown(found.isPresent() || before.isPresent(), rows)))
        .map(
            rows ->
                Page.of(
                    rows, limit, last -> new Cursor(Long.toString(last.version()), id.value())));
  }

  /** Nobody knows any more whose project it was of. */
  private Uni<Void> requireReach(Caller caller) {
    return policy.reach(caller, MilestonePolicy.LIST_MILESTONE_HISTORY_DELETED) == Reach.TENANT
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(Milestones.unknown());
  }

  /** Of what was deleted there is at least that; of what never was there is nothing. */
  private static void requireKnown(boolean known, List<HistoryEntry> rows) {
    if (!known && rows.isEmpty()) {
      throw Milestones.unknown();
    }
  }
}
