package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.assets.access.ProjectAccess;
import com.motionmavericks.portal.assets.ingest.Ingest;
import com.motionmavericks.portal.assets.removal.Removals;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What can be done with assets. */
@Singleton
public final class Assets {
  /** Whoever announces a video hears within five seconds; the rest is for what follows Mux. */
  private static final Duration PATIENCE = Duration.ofMillis(4_500);

  private static final Duration AT_LEAST = Duration.ofMillis(500);

  private final AssetStore store;
  private final ProjectAccess access;
  private final Idempotency idempotency;
  private final Ingest ingest;
  private final Progress progress;
  private final Removals removals;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Assets(
      AssetStore store,
      ProjectAccess access,
      Idempotency idempotency,
      Ingest ingest,
      Progress progress,
      Removals removals,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.idempotency = idempotency;
    this.ingest = ingest;
    this.progress = progress;
    this.removals = removals;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Creates an asset and asks Mux where its bytes can go. The row commits first, so that an asset
   * is never lost to Mux: where Mux does not answer, it comes back queued. A repetition asks Mux
   * nothing and gets the asset as it is by then.
   */
  Uni<Done<Asset>> create(Caller caller, NewAsset wanted, Optional<RequestKey> key) {
    Instant until = clock.instant().plus(PATIENCE);
    Asset asset =
        Asset.announced(
            new AssetId(ids.next()), caller.tenantId(), wanted, caller.userId(), Moment.now(clock));
    return access
        .require(asset.projectId())
        .chain(
            () ->
                idempotency.once(
                    key, AssetId.class, tx -> announce(tx, asset).map(id -> id.asset())))
        .invoke(outbox::committed)
        .chain(done -> handToMux(done.as(new VersionId(done.value(), 1)), asset, until));
  }

  /** The next version of an asset, where none is under way. */
  public Uni<Done<Asset>> addVersion(
      Caller caller, AssetId id, NewVersion wanted, Optional<RequestKey> key) {
    Instant until = clock.instant().plus(PATIENCE);
    return visible(caller, id)
        .chain(
            versions -> {
              Asset next =
                  versions.latest().succeeded(wanted.file(), caller.userId(), Moment.now(clock));
              return idempotency
                  .once(
                      key,
                      VersionId.class,
                      tx -> {
                        requireSettled(versions.latest());
                        return announce(tx, next);
                      })
                  .invoke(outbox::committed)
                  .chain(done -> handToMux(done, next, until));
            });
  }

  private Uni<VersionId> announce(SqlConnection tx, Asset asset) {
    return store
        .insert(tx, asset)
        .invoke(Assets::requireFirst)
        .chain(() -> outbox.add(tx, AssetEvent.CREATED, asset.tenantId(), AssetEvent.of(asset)))
        .replaceWith(asset.key());
  }

  private Uni<Done<Asset>> handToMux(Done<VersionId> done, Asset asset, Instant until) {
    return (done.replayed()
            ? store
                .versions(asset.tenantId(), done.value().asset())
                .map(found -> Versions.of(found).number(done.value().number()))
            : ingest.first(asset, left(until)))
        .map(done::as);
  }

  private Duration left(Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    return left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left;
  }

  /** Calls the upload of the latest version off; once it is, again changes nothing. */
  Uni<Asset> cancel(Caller caller, AssetId id) {
    return visible(caller, id)
        .chain(versions -> store.inTransaction(tx -> cancel(tx, versions.latest())))
        .invoke(removals::committed);
  }

  private Uni<Asset> cancel(SqlConnection tx, Asset latest) {
    return progress
        .make(tx, latest.tenantId(), latest.key(), new News.Cancelled())
        .map(step -> step.orElseThrow(Versions::unknown))
        .call(
            step ->
                step.after().isPresent()
                    ? removals.add(tx, step.asset())
                    : Uni.createFrom().voidItem())
        .map(Progress.Step::asset)
        .invoke(Assets::requireCancelled);
  }

  /** With all its versions, here and at Mux. */
  Uni<Void> delete(Caller caller, AssetId id) {
    return visible(caller, id)
        .chain(versions -> store.inTransaction(tx -> delete(tx, caller, id)))
        .invoke(outbox::committed)
        .invoke(removals::committed);
  }

  private Uni<Void> delete(SqlConnection tx, Caller caller, AssetId id) {
    return store
        .delete(tx, caller.tenantId(), id)
        .chain(
            gone -> {
              Asset last =
                  gone.stream()
                      .max(Comparator.comparingInt(asset -> asset.key().number()))
                      .orElseThrow(Versions::unknown);
              Uni<Void> told =
                  outbox.add(
                      tx,
                      AssetEvent.DELETED,
                      caller.tenantId(),
                      AssetEvent.of(last, caller.userId()));
              for (Asset version : gone) {
                told = told.chain(() -> removals.add(tx, version));
              }
              return told;
            });
  }

  /** All versions of an asset that the caller may see. */
  public Uni<Versions> visible(Caller caller, AssetId id) {
    return store
        .versions(caller.tenantId(), id)
        .map(Versions::of)
        .call(versions -> access.require(versions.latest().projectId()));
  }

  /** The newest first, each in its latest version. */
  Uni<Page<Asset>> list(
      Caller caller,
      ProjectId project,
      Optional<String> title,
      Optional<AssetStatus> status,
      Optional<Cursor> after,
      int limit) {
    return access
        .require(project)
        .chain(
            () ->
                store.list(caller.tenantId(), project, title, status, after.map(Cursor::id), limit))
        .map(rows -> Page.of(rows, limit, last -> Cursor.after(last.key().asset().value())));
  }

  private static void requireSettled(Asset latest) {
    if (latest.state().isUnderWay()) {
      throw versionUnderWay();
    }
  }

  /** Two at once: the other was quicker. */
  private static void requireFirst(boolean inserted) {
    if (!inserted) {
      throw versionUnderWay();
    }
  }

  private static Problem versionUnderWay() {
    return Problem.of(
        AssetProblem.VERSION_UNDER_WAY, "Wait until it is ready or has failed, or cancel it.");
  }

  private static void requireCancelled(Asset asset) {
    if (asset.status() != AssetStatus.CANCELLED) {
      throw Problem.of(
          AssetProblem.UPLOAD_OVER, "It is " + asset.status().word() + ": delete it, or leave it.");
    }
  }
}
