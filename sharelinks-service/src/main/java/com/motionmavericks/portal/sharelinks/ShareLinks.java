package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sealing.Seal;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.mailing.LinkMail;
import com.motionmavericks.portal.sharelinks.mailing.Mailing;
import com.motionmavericks.portal.sharelinks.passphrase.Passphrases;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
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
public final class ShareLinks {
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
  private final Outbox outbox;
  private final Mailing mailing;
  private final Passphrases passphrases;
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
      Outbox outbox,
      Mailing mailing,
      Passphrases passphrases,
      SharelinksConfig config,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.cache = cache;
    this.access = access;
    this.assets = assets;
    this.idempotency = idempotency;
    this.seal = seal;
    this.outbox = outbox;
    this.mailing = mailing;
    this.passphrases = passphrases;
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
        .chain(
            id ->
                Uni.combine()
                    .all()
                    .unis(access.require(id), passphrase(wanted))
                    .asTuple()
                    .chain(
                        both -> {
                          ShareLink link =
                              new ShareLink(
                                  new ShareLinkId(ids.next()),
                                  caller.tenantId(),
                                  id,
                                  wantedAssets,
                                  end,
                                  wanted.maxViews(),
                                  0,
                                  null,
                                  1,
                                  wanted.terms(both.getItem2().orElse(null), caller.userId()),
                                  null);
                          return publish(caller, wanted, both.getItem1(), link, token, key);
                        }));
  }

  /** The link, its mail and its event stand or fall together. */
  private Uni<Done<Created>> publish(
      Caller caller,
      NewShareLink wanted,
      ProjectsClient.Project project,
      ShareLink link,
      ShareToken token,
      Optional<RequestKey> key) {
    Created created = new Created(link, config.publicUrl() + "/s/" + token.value());
    return idempotency
        .once(
            key,
            new SealedAnswer<>(idempotency.asJson(Created.class), seal, caller.tenantId()),
            tx ->
                store
                    .insert(tx, link, token.hash())
                    .chain(() -> mail(tx, caller, wanted, project, created))
                    .chain(() -> tell(tx, ShareLinkEvent.CREATED, link))
                    .replaceWith(created))
        .invoke(outbox::committed)
        .invoke(mailing::nudge);
  }

  private Uni<Void> mail(
      SqlConnection tx,
      Caller caller,
      NewShareLink wanted,
      ProjectsClient.Project project,
      Created created) {
    if (wanted.sendTo() == null) {
      return Uni.createFrom().voidItem();
    }
    ShareLink link = created.link();
    LinkMail.Values values =
        new LinkMail.Values(
            created.url(),
            project.name(),
            link.terms().recipientLabel(),
            caller.email().isEmpty() ? null : caller.email(),
            link.expiresAt());
    return mailing.request(
        tx,
        link,
        LinkMail.of(link.id().value(), link.projectId().value(), wanted.sendTo(), values));
  }

  private Uni<Void> tell(SqlConnection tx, String what, ShareLink link) {
    return outbox.add(tx, what, link.tenantId(), ShareLinkEvent.of(link));
  }

  private Uni<Optional<String>> passphrase(NewShareLink wanted) {
    return wanted.passphrase() == null
        ? Uni.createFrom().item(Optional.empty())
        : passphrases.hash(wanted.passphrase()).map(Optional::of);
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

  /** Changes a link that is as the caller read it. */
  Uni<ShareLink> change(Caller caller, ShareLinkId id, IfMatch basis, ShareLinkChange change) {
    return get(caller, id)
        .chain(
            before -> {
              basis.require(before.version());
              ShareLink after = before.changed(change, clock.instant(), config);
              return store
                  .change(before.version(), after)
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
                    ? tell(tx, ShareLinkEvent.REVOKED, link)
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
