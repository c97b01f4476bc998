package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.sealing.Seal;
import com.motionmavericks.portal.sharelinks.mailing.LinkMail;
import com.motionmavericks.portal.sharelinks.mailing.Mailing;
import com.motionmavericks.portal.sharelinks.passphrase.Passphrases;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes share links of projects that the caller may see. */
@Singleton
public final class ShareLinkCreation {
  private final SecureRandom random = new SecureRandom();
  private final ShareLinkStore store;
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

  ShareLinkCreation(
      ShareLinkStore store,
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
                    .chain(() -> tell(tx, link))
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

  private Uni<Void> tell(SqlConnection tx, ShareLink link) {
    return outbox.add(tx, ShareLinkEvent.CREATED, link.tenantId(), ShareLinkEvent.of(link));
  }
}
