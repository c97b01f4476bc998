package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sealing.Seal;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What can be done with share links by whoever may see their project. */
@Singleton
final class ShareLinks {
  private static final Logger LOG = Logger.getLogger(ShareLinks.class);

  /** Beyond the life of a cached link: by how much the clocks of replicas may differ. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final SecureRandom random = new SecureRandom();
  private final ShareLinkStore store;
  private final LinkCache cache;
  private final ProjectAccess access;
  private final SharedAssets assets;
  private final Idempotency idempotency;
  private final Seal seal;
  private final SharelinksConfig config;
  private final Ids ids;
  private final Clock clock;

  ShareLinks(
      ShareLinkStore store,
      LinkCache cache,
      ProjectAccess access,
      SharedAssets assets,
      Idempotency idempotency,
      Seal seal,
      SharelinksConfig config,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.cache = cache;
    this.access = access;
    this.assets = assets;
    this.idempotency = idempotency;
    this.seal = seal;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** A link with the only copy of its address. */
  @RegisterForReflection
  record Created(ShareLink link, String url) {
    @Override
    public String toString() {
      return "Created[" + link.id() + "]";
    }
  }

  /** A repetition gets the address again: for as long as that may be, it is kept sealed. */
  Uni<Done<Created>> create(Caller caller, NewShareLink wanted, Optional<RequestKey> key) {
    List<UUID> wantedAssets = wanted.assets();
    Instant end = wanted.end(clock.instant(), config);
    ShareToken token = ShareToken.random(random);
    return project(caller, wanted, wantedAssets)
        .call(access::require)
        .map(
            project ->
                new ShareLink(
                    new ShareLinkId(ids.next()),
                    caller.tenantId(),
                    project,
                    wantedAssets,
                    end,
                    wanted.maxViews(),
                    0,
                    null,
                    1))
        .map(link -> new Created(link, config.publicUrl() + "/s/" + token.value()))
        .chain(
            created ->
                idempotency.once(
                    key,
                    new SealedAnswer<>(idempotency.asJson(Created.class), seal, caller.tenantId()),
                    tx ->
                        store
                            .insert(tx, created.link(), token.hash(), caller.userId())
                            .replaceWith(created)));
  }

  private Uni<ProjectId> project(Caller caller, NewShareLink wanted, List<UUID> wantedAssets) {
    return wanted.projectId() == null
        ? assets.projectOf(caller.tenantId(), wantedAssets)
        : Uni.createFrom().item(new ProjectId(wanted.projectId()));
  }

  /** Revoked links are gone for whoever asks. */
  Uni<ShareLink> get(Caller caller, ShareLinkId id) {
    return find(caller, id)
        .invoke(
            link -> {
              if (link.revokedAt() != null) {
                throw unknown();
              }
            });
  }

  Uni<Page<ShareLink>> list(Caller caller, ProjectId project, Optional<Cursor> after, int limit) {
    return access
        .require(project)
        .chain(() -> store.list(caller.tenantId(), project, after, limit))
        .map(rows -> Page.of(rows, limit, last -> Cursor.after(last.id().value())));
  }

  /** Lets a link that is as the caller read it live longer. */
  Uni<ShareLink> extend(Caller caller, ShareLinkId id, IfMatch basis, ShareLinkChange change) {
    return get(caller, id)
        .chain(
            before -> {
              basis.require(before.version());
              Instant now = clock.instant();
              Instant until = NewShareLink.checked(change.expiresAt(), now, config.longestLife());
              ShareLink after = before.extended(until, now);
              return store
                  .extend(before.version(), after)
                  .chain(
                      written ->
                          written.isPresent()
                              ? outdate(written.get()).replaceWith(after)
                              : get(caller, id).map(ShareLinks::overtaken));
            });
  }

  /** By another change, or by the cleanup: trying again might never end. */
  private static ShareLink overtaken(ShareLink now) {
    throw ETags.stale(now.version());
  }

  /**
   * Ends a link for good.
   *
   * @return whether no cached copy can open any more: each cache knows, or every copy has outlived
   *     itself. Where not, the relay tells the cache within a second of its being in reach.
   */
  Uni<Boolean> revoke(Caller caller, ShareLinkId id) {
    return find(caller, id)
        .chain(link -> store.revoke(caller.tenantId(), id, clock.instant()))
        .chain(this::expel);
  }

  private Uni<Boolean> expel(ShareLinkStore.Revoked revoked) {
    TokenHash token = revoked.token();
    if (token == null) {
      return Uni.createFrom().item(true);
    }
    Instant outlived = revoked.at().plus(config.cacheLife()).plus(MARGIN);
    return outdate(token).map(told -> told || clock.instant().isAfter(outlived));
  }

  /** False where the cache could not be told; the relay goes on trying. */
  private Uni<Boolean> outdate(TokenHash token) {
    return cache
        .outdate(Set.of(token))
        .replaceWith(true)
        .onFailure()
        .invoke(failure -> LOG.warnf("A change waits to be told to the cache: %s", failure))
        .onFailure()
        .recoverWithItem(false);
  }

  private Uni<ShareLink> find(Caller caller, ShareLinkId id) {
    return store
        .find(caller.tenantId(), id)
        .map(found -> found.orElseThrow(ShareLinks::unknown))
        .call(link -> access.require(link.projectId()));
  }

  private static Problem unknown() {
    return Problem.notFound("There is no share link with this id.");
  }
}
