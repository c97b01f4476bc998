package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.milestones.access.ProjectAccess;
import com.motionmavericks.portal.milestones.history.HistoryStore;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import com.motionmavericks.portal.tracing.TraceIds;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with milestones. Whatever is done goes into their history and is told to the
 * others, all in one transaction.
 */
@Singleton
public final class Milestones {
  private final MilestoneStore store;
  private final HistoryStore history;
  private final ProjectAccess access;
  private final Policy policy;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Spans spans;
  private final Ids ids;
  private final Clock clock;

  Milestones(
      MilestoneStore store,
      HistoryStore history,
      ProjectAccess access,
      Policy policy,
      Idempotency idempotency,
      Outbox outbox,
      Spans spans,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.access = access;
    this.policy = policy;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.spans = spans;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds it where it is wanted, or behind all others of its project. */
  Uni<Done<Milestone>> create(Caller caller, NewMilestone wanted, Optional<RequestKey> key) {
    Milestone milestone = wanted.toMilestone(new MilestoneId(ids.next()), caller.tenantId());
    return access
        .require(caller, milestone.projectId())
        .chain(
            () ->
                idempotency.once(
                    key, Milestone.class, tx -> add(tx, caller, milestone, wanted.position())))
        .invoke(outbox::committed);
  }

  private Uni<Milestone> add(
      SqlConnection tx, Caller caller, Milestone milestone, @Nullable Integer position) {
    return store
        .insert(tx, milestone, position)
        .map(milestone::at)
        .call(placed -> tell(tx, Deed.created(placed, signature(caller))));
  }

  Uni<Milestone> get(Caller caller, MilestoneId id) {
    return existing(caller, id).call(milestone -> access.require(caller, milestone.projectId()));
  }

  /** Empty where there is none in the tenant; whether the caller may see it is not asked. */
  public Uni<Optional<Milestone>> find(Caller caller, MilestoneId id) {
    return store.find(caller.tenantId(), id);
  }

  Uni<Page<Milestone>> list(
      Caller caller,
      ProjectId project,
      Optional<String> title,
      Optional<MilestoneStatus> status,
      Optional<Cursor> after,
      int limit) {
    return access
        .require(caller, project)
        .chain(() -> store.list(caller.tenantId(), project, title, status, after, limit))
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    last -> new Cursor(Integer.toString(last.position()), last.id().value())));
  }

  /** Changes a milestone that is as the caller read it, and tells the others. */
  Uni<Milestone> update(Caller caller, MilestoneId id, IfMatch basis, MilestoneChange change) {
    Revision revision =
        Revision.of(
            Act.UPDATED,
            basis,
            Optional.empty(),
            null,
            (before, signature) -> changed(before, change, caller));
    return revise(caller, id, revision).map(Done::value);
  }

  private Milestone changed(Milestone before, MilestoneChange change, Caller by) {
    if (change.edits()) {
      policy.require(by, MilestonePolicy.UPDATE_MILESTONE_EDIT);
    }
    return before.changed(change, by.role());
  }

  /** Makes of a milestone what was decided on. */
  public Uni<Done<Milestone>> revise(Caller caller, MilestoneId id, Revision revision) {
    Instant begun = clock.instant();
    return spans.internal(
        Taxonomy.MILESTONES_UPDATE,
        Attributes.of(
            Taxonomy.TENANT_ID, caller.tenantId(), Taxonomy.MILESTONE_ID, id.value().toString()),
        span ->
            get(caller, id)
                .chain(before -> revise(caller, before, revision))
                .invoke(done -> describe(span, done.value(), begun)));
  }

  private Uni<Done<Milestone>> revise(Caller caller, Milestone before, Revision revision) {
    return revision
        .preparation()
        .apply(before)
        .chain(
            decision ->
                idempotency.once(
                    revision.key(),
                    Milestone.class,
                    tx -> write(tx, caller, before, revision, decision)))
        .invoke(outbox::committed)
        .onFailure(Overtaken.class)
        .recoverWithUni(
            () -> existing(caller, before.id()).chain(now -> revise(caller, now, revision)));
  }

  /** Decides within the transaction: what was asked for before is recalled, not refused. */
  private Uni<Milestone> write(
      SqlConnection tx,
      Caller caller,
      Milestone before,
      Revision revision,
      Revision.Decision decision) {
    revision.basis().require(before.version());
    Signature signature = signature(caller);
    Milestone after = decision.on(before, signature);
    return store
        .update(tx, before.version(), after)
        .invoke(Milestones::requireFirst)
        .chain(
            () -> tell(tx, new Deed(revision.act(), before, after, signature, revision.comment())))
        .replaceWith(after);
  }

  /** Its history stays. */
  Uni<Void> delete(Caller caller, MilestoneId id, IfMatch basis) {
    return get(caller, id).chain(before -> delete(caller, before, basis));
  }

  private Uni<Void> delete(Caller caller, Milestone before, IfMatch basis) {
    basis.require(before.version());
    return store
        .inTransaction(
            tx ->
                store
                    .delete(tx, before)
                    .invoke(Milestones::requireFirst)
                    .chain(() -> tell(tx, Deed.deleted(before, signature(caller)))))
        .invoke(outbox::committed)
        .onFailure(Overtaken.class)
        .recoverWithUni(
            () -> existing(caller, before.id()).chain(now -> delete(caller, now, basis)));
  }

  private Uni<Void> tell(SqlConnection tx, Deed deed) {
    Milestone milestone = deed.milestone();
    return history
        .add(tx, deed)
        .chain(
            () ->
                outbox.add(tx, deed.act().event(), milestone.tenantId(), MilestoneEvent.of(deed)));
  }

  private Uni<Milestone> existing(Caller caller, MilestoneId id) {
    return find(caller, id).map(found -> found.orElseThrow(Milestones::unknown));
  }

  private Signature signature(Caller caller) {
    return new Signature(
        caller.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS), TraceIds.current());
  }

  private void describe(Span span, Milestone after, Instant begun) {
    span.setAttribute(Taxonomy.STATUS, after.status().word());
    span.setAttribute(Taxonomy.LATENCY_MS, Duration.between(begun, clock.instant()).toMillis());
  }

  private static void requireFirst(boolean written) {
    if (!written) {
      throw new Overtaken();
    }
  }

  /** As well for whoever may not see it. */
  public static Problem unknown() {
    return Problem.notFound("There is no milestone with this id.");
  }
}
