package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What can be done with assets. */
@Singleton
final class Assets {
  /** Of one answer to a service; a project with more shows its newest. */
  private static final int MOST_SHARED = 1_000;

  private final AssetStore store;
  private final ProjectAccess access;
  private final Ingest ingest;
  private final Ids ids;

  Assets(AssetStore store, ProjectAccess access, Ingest ingest, Ids ids) {
    this.store = store;
    this.access = access;
    this.ingest = ingest;
    this.ids = ids;
  }

  /**
   * Creates an asset and asks Mux where its bytes can go. The row commits first, so that an asset
   * is never lost to Mux: where Mux does not answer, it comes back queued.
   */
  Uni<Asset> create(Caller caller, NewAsset wanted) {
    if (!mayUpload(caller.role())) {
      throw Problem.forbidden("Only producers, admins and artists upload assets.");
    }
    ProjectId project = new ProjectId(wanted.projectId());
    return access
        .require(project)
        .chain(() -> queue(caller, project, wanted))
        .chain(ingest::attempt);
  }

  private Uni<Asset> queue(Caller caller, ProjectId project, NewAsset wanted) {
    Asset asset =
        new Asset(
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
    return store.insert(asset).replaceWith(asset);
  }

  Uni<Asset> get(Caller caller, AssetId id) {
    return store
        .find(caller.tenantId(), id)
        .map(found -> found.orElseThrow(Assets::unknown))
        .call(asset -> access.require(asset.projectId()));
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
  Uni<List<AssetSummary>> summarise(String tenantId, List<ProjectId> projects) {
    return store.summarise(tenantId, projects);
  }

  /** For share links; whoever asks has checked that the link shows them. */
  Uni<List<Asset>> shared(String tenantId, Optional<ProjectId> project, List<AssetId> assets) {
    return store.shared(tenantId, project, assets, MOST_SHARED);
  }

  static boolean mayUpload(Role role) {
    return role.managesTenant() || role == Role.ARTIST;
  }

  private static Problem unknown() {
    return Problem.notFound("There is no asset with this id.");
  }
}
