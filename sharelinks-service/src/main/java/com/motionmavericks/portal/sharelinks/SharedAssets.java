package com.motionmavericks.portal.sharelinks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.AssetsClient.Asset;
import com.motionmavericks.portal.sharelinks.AssetsClient.Playback;
import com.motionmavericks.portal.tracing.Patience;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The assets behind links, as the assets service knows them. */
@Singleton
public final class SharedAssets {
  private static final String READY = "ready";

  /** The most that the assets service signs at once. */
  private static final int PLAYED_AT_ONCE = 25;

  private static final Logger LOG = Logger.getLogger(SharedAssets.class);
  private final AssetsClient assets;
  private final CaffeineCache known;
  private final SharelinksConfig config;

  SharedAssets(
      @RestClient AssetsClient assets,
      @CacheName("shared-assets") Cache known,
      SharelinksConfig config) {
    this.assets = assets;
    this.known = known.as(CaffeineCache.class);
    this.config = config;
  }

  /** What a link leads to: all of a project, or those that are named. */
  private record Shelf(String tenantId, @Nullable UUID project, List<UUID> assetIds) {
    static Shelf of(ShareLink link) {
      UUID project = link.assetIds().isEmpty() ? link.projectId().value() : null;
      return new Shelf(link.tenantId(), project, link.assetIds());
    }
  }

  /** What was on it, and who asked. */
  private record Known(List<Shown> shown, SpanContext asked) {
    List<Shown> again() {
      Span.current().addLink(asked);
      return shown;
    }
  }

  /**
   * What a visitor sees of an asset.
   *
   * @param streamUrl HLS, signed for some hours; null where it cannot be watched, or not be asked
   * @param thumbnailUrl its picture, as long
   * @param downloadUrl an MP4, as long; left out where the link does not allow it, and until it is
   *     made
   */
  @Schema(name = "SharedAsset")
  public record Shown(
      UUID id,
      String title,
      String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String streamUrl,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String thumbnailUrl,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String downloadUrl) {
    /** Can it be watched? */
    @JsonIgnore
    public boolean isReady() {
      return status.equals(READY);
    }

    Shown playedAt(@Nullable Playback playback) {
      return playback == null
          ? this
          : new Shown(
              id,
              title,
              status,
              playback.streamUrl(),
              playback.thumbnailUrl(),
              playback.downloadUrl());
    }

    /** Without the addresses: they are signed. */
    @Override
    public String toString() {
      return "Shown[" + id + "]";
    }
  }

  /**
   * The one project that the assets belong to.
   *
   * <p>Fails with a {@link Problem}: 422 where one is missing or they are of several projects, 503
   * where nobody can tell.
   */
  Uni<ProjectId> projectOf(String tenantId, List<UUID> ids) {
    return assets
        .find(tenantId, null, ids)
        .onFailure()
        .transform(
            failure -> Problem.unavailable("The assets cannot be checked at the moment.", failure))
        .map(found -> oneProject(found, ids));
  }

  static ProjectId oneProject(List<Asset> found, List<UUID> wanted) {
    Set<UUID> known = found.stream().map(Asset::id).collect(Collectors.toSet());
    Set<UUID> projects = found.stream().map(Asset::projectId).collect(Collectors.toSet());
    if (!known.containsAll(wanted) || projects.size() != 1) {
      throw Problem.of(
          ShareLinkProblem.ASSETS_NOT_SHAREABLE,
          "Name assets that exist, all of one project that you may see.");
    }
    return new ProjectId(projects.iterator().next());
  }

  /**
   * What the link shows; empty where the assets service does not answer in time. Remembered in this
   * process for two seconds (docs/adr/0024).
   */
  public Uni<Optional<List<Shown>>> of(ShareLink link) {
    Shelf shelf = Shelf.of(link);
    CompletableFuture<Known> kept = known.getIfPresent(shelf);
    return kept == null
        ? ask(shelf)
        : Uni.createFrom().completionStage(kept).map(known -> Optional.of(known.again()));
  }

  private Uni<Optional<List<Shown>>> ask(Shelf shelf) {
    return Patience.within(
            config.assetsPatience(),
            assets.find(shelf.tenantId(), shelf.project(), shelf.assetIds()))
        .map(
            found ->
                new Known(
                    found.stream().map(SharedAssets::shown).toList(),
                    Span.current().getSpanContext()))
        .invoke(found -> known.put(shelf, CompletableFuture.completedFuture(found)))
        .map(found -> Optional.of(found.shown()))
        .onFailure()
        .invoke(failure -> LOG.warnf("A link opens without its assets: %s", failure))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /**
   * The same with where each is watched, of the first that can be. Where nobody tells in time they
   * stay as they are: a title is better than nothing.
   */
  public Uni<List<Shown>> played(ShareLink link, List<Shown> shown) {
    List<UUID> ready =
        shown.stream().filter(Shown::isReady).map(Shown::id).limit(PLAYED_AT_ONCE).toList();
    if (ready.isEmpty()) {
      return Uni.createFrom().item(shown);
    }
    boolean download = link.terms().allowDownload();
    return Patience.within(config.assetsPatience(), assets.play(link.tenantId(), ready, download))
        .map(found -> found.stream().collect(Collectors.toMap(Playback::assetId, at -> at)))
        .map(at -> shown.stream().map(asset -> asset.playedAt(at.get(asset.id()))).toList())
        .onFailure()
        .invoke(failure -> LOG.warnf("A link opens without its playback: %s", failure))
        .onFailure()
        .recoverWithItem(shown);
  }

  private static Shown shown(Asset asset) {
    return new Shown(asset.id(), asset.title(), asset.status(), null, null, null);
  }
}
