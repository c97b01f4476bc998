package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.assets.access.ProjectAccess;
import com.motionmavericks.portal.assets.ingest.Ingest;
import com.motionmavericks.portal.assets.summary.AssetSummary;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What can be done with assets. */
@Singleton
public final class Assets {
  /** Of one answer to a service; a project with more shows its newest. */
  private static final int MOST_SHARED = 1_000;

  private final AssetStore store;
  private final ProjectAccess access;
  private final Idempotency idempotency;
  private final Ingest ingest;
  private final Ids ids;

  Assets(AssetStore store, ProjectAccess access, Idempotency idempotency, Ingest ingest, Ids ids) {
    this.store = store;
    this.access = access;
    this.idempotency = idempotency;
    this.ingest = ingest;
    this.ids = ids;
  }

  /**
   * Creates an asset and asks Mux where its bytes can go. The row commits first, so that an asset
   * is never lost to Mux: where Mux does not answer, it comes back queued. A repetition asks Mux
   * nothing and gets the asset as it is by then.
   */
  Uni<Done<Asset>> create(Caller caller, NewAsset wanted, Optional<RequestKey> key) {
    ProjectId project = new ProjectId(wanted.projectId());
    return access.require(project).chain(() -> queue(asset(caller, project, wanted), key));
  }

  private Uni<Done<Asset>> queue(Asset asset, Optional<RequestKey> key) {
    return idempotency
        .once(key, AssetId.class, tx -> store.insert(tx, asset).replaceWith(asset.id()))
        .chain(
            done ->
                (done.replayed() ? find(asset.tenantId(), done.value()) : ingest.attempt(asset))
                    .map(done::as));
  }

  private Asset asset(Caller caller, ProjectId project, NewAsset wanted) {
    return new Asset(
        new AssetId(ids.next()),
        caller.tenantId(),
        project,
        wanted.milestoneId() == null ? null : new MilestoneId(wanted.milestoneId()),
        wanted.title(),
        wanted.file(),
        AssetStatus.QUEUED,
        caller.userId(),
        null,
        null,
        Cause.current());
  }

  Uni<Asset> get(Caller caller, AssetId id) {
    return find(caller.tenantId(), id).call(asset -> access.require(asset.projectId()));
  }

  private Uni<Asset> find(String tenantId, AssetId id) {
    return store.find(tenantId, id).map(found -> found.orElseThrow(Assets::unknown));
  }

  /** The newest first. */
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
        .map(rows -> Page.of(rows, limit, last -> Cursor.after(last.id().value())));
  }

  /** Counts for the dashboard; whoever asks has checked who may see the projects. */
  public Uni<List<AssetSummary>> summarise(String tenantId, List<ProjectId> projects) {
    return store.summarise(tenantId, projects);
  }

  /** For share links; whoever asks has checked that the link shows them. */
  public Uni<List<Asset>> shared(
      String tenantId, Optional<ProjectId> project, List<AssetId> assets) {
    return store.shared(tenantId, project, assets, MOST_SHARED);
  }

  private static Problem unknown() {
    return Problem.notFound("There is no asset with this id.");
  }
}
