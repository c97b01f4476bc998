package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.passphrase.Passphrases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** What can be done with share links by whoever may see their project. */
@Singleton
public final class ShareLinks {
  private static final Logger LOG = Logger.getLogger(ShareLinks.class);

  /** Beyond the life of a cached link: by how much the clocks of replicas may differ. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final ShareLinkStore store;
  private final LinkCache cache;
  private final ProjectAccess access;
  private final Outbox outbox;
  private final Passphrases passphrases;
  private final SharelinksConfig config;
  private final Clock clock;

  ShareLinks(
      ShareLinkStore store,
      LinkCache cache,
      ProjectAccess access,
      Outbox outbox,
      Passphrases passphrases,
      SharelinksConfig config,
      Clock clock) {
    this.store = store;
    this.cache = cache;
    this.access = access;
    this.outbox = outbox;
    this.passphrases = passphrases;
    this.config = config;
    this.clock = clock;
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

  /**
   * A link that was changed.
   *
   * @param told whether every copy of it as it was has ended; where not, one may open for as long
   *     as a cache may keep it
   */
  record Changed(ShareLink link, boolean told) {}

  /** Changes a link that is as the caller read it. */
  Uni<Changed> change(Caller caller, ShareLinkId id, IfMatch basis, ShareLinkChange change) {
    return get(caller, id)
        .invoke(before -> basis.require(before.version()))
        .chain(
            before ->
                passphrase(before, change)
                    .map(kept -> before.changed(change, kept.orElse(null), clock.instant(), config))
                    .chain(after -> write(caller, before, after)));
  }

  /** As it is kept from now on. */
  private Uni<Optional<String>> passphrase(ShareLink before, ShareLinkChange change) {
    Optional<String> wanted = change.passphrase();
    if (wanted == null) {
      return Uni.createFrom().item(Optional.ofNullable(before.terms().passphrase()));
    }
    return wanted.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : passphrases.hash(wanted.get()).map(Optional::of);
  }

  private Uni<Changed> write(Caller caller, ShareLink before, ShareLink after) {
    return store
        .change(before.version(), after)
        .chain(
            token ->
                token.isPresent()
                    ? outdate(token.get()).map(told -> new Changed(after, told))
                    : get(caller, before.id()).map(ShareLinks::overtaken));
  }

  /** By another change, or by the cleanup: trying again might never end. */
  private static Changed overtaken(ShareLink now) {
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
        .chain(link -> store.inTransaction(tx -> end(tx, link)))
        .invoke(outbox::committed)
        .chain(this::expel);
  }

  private Uni<ShareLinkStore.Revoked> end(SqlConnection tx, ShareLink link) {
    return store
        .revoke(tx, link.tenantId(), link.id(), clock.instant())
        .call(
            revoked ->
                revoked.first()
                    ? outbox.add(
                        tx, ShareLinkEvent.REVOKED, link.tenantId(), ShareLinkEvent.of(link))
                    : Uni.createFrom().voidItem());
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

  /** Ended links too, for whoever may see their project. */
  public Uni<ShareLink> find(Caller caller, ShareLinkId id) {
    return store
        .find(caller.tenantId(), id)
        .map(found -> found.orElseThrow(ShareLinks::unknown))
        .call(link -> access.require(link.projectId()));
  }

  private static Problem unknown() {
    return Problem.notFound("There is no share link with this id.");
  }
}
