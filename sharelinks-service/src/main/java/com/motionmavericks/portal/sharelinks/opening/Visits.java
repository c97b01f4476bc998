package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharedAssets;
import com.motionmavericks.portal.sharelinks.SharedAssets.Shown;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.Visitors;
import com.motionmavericks.portal.sharelinks.abuse.Strangers;
import com.motionmavericks.portal.sharelinks.passphrase.Lock;
import com.motionmavericks.portal.sharelinks.passphrase.Passphrases;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides who gets through the door. In this order: does the link lead anywhere, is the visitor one
 * whom it lets in, is there something to see, and is a view left for it. Only what was shown is
 * counted.
 */
@Singleton
final class Visits {
  private final Visitors visitors;
  private final Judge judge;
  private final Tickets tickets;
  private final Passphrases passphrases;
  private final Lock lock;
  private final SharedAssets assets;
  private final Strangers strangers;
  private final RefusalStore refusals;
  private final ViewStore views;
  private final ViewCounter counter;
  private final SharelinksConfig config;
  private final Clock clock;

  Visits(
      Visitors visitors,
      Judge judge,
      Tickets tickets,
      Passphrases passphrases,
      Lock lock,
      SharedAssets assets,
      Strangers strangers,
      RefusalStore refusals,
      ViewStore views,
      ViewCounter counter,
      SharelinksConfig config,
      Clock clock) {
    this.visitors = visitors;
    this.judge = judge;
    this.tickets = tickets;
    this.passphrases = passphrases;
    this.lock = lock;
    this.assets = assets;
    this.strangers = strangers;
    this.refusals = refusals;
    this.views = views;
    this.counter = counter;
    this.config = config;
    this.clock = clock;
  }

  Uni<Visit> receive(Knock knock) {
    visitors.another();
    return judge
        .judge(knock)
        .invoke(verdict -> describe(knock.entry(), verdict))
        .chain(verdict -> admit(knock, verdict));
  }

  private Uni<Visit> admit(Knock knock, Verdict verdict) {
    ShareLink link = verdict.link();
    if (link == null) {
      return refuse(knock, verdict);
    }
    boolean ticket = tickets.admit(knock.cookies(), link, clock.instant());
    return switch (verdict.outcome()) {
      case OPENED -> ticket ? show(knock, link, true) : identify(knock, link);
      // They hold one of the views that it was used up by.
      case USED_UP -> ticket ? show(knock, link, true) : refuse(knock, verdict);
      default -> refuse(knock, verdict);
    };
  }

  private Uni<Visit> identify(Knock knock, ShareLink link) {
    String hash = link.terms().passphrase();
    if (hash == null) {
      return knock.wish() == Knock.Wish.LOOK ? offer(knock) : show(knock, link, false);
    }
    String passphrase = knock.passphrase();
    if (passphrase == null) {
      return refuse(knock, Verdict.of(Outcome.PASSPHRASE_MISSING, link));
    }
    return lock.guess(link.id(), knock.block().get())
        .chain(
            wait ->
                wait.isZero()
                    ? check(knock, link, passphrase, hash)
                    : refuse(knock, Verdict.locked(link, wait)));
  }

  private Uni<Visit> check(Knock knock, ShareLink link, String passphrase, String hash) {
    return passphrases
        .matches(passphrase, hash)
        .chain(
            right ->
                right
                    ? lock.forget(link.id(), knock.block().get())
                        .chain(() -> show(knock, link, false))
                    : refuse(knock, Verdict.of(Outcome.PASSPHRASE_WRONG, link)));
  }

  private static Uni<Visit> offer(Knock knock) {
    tell(knock.entry(), Outcome.OFFERED);
    return Uni.createFrom().item(new Visit.Offered());
  }

  private Uni<Visit> show(Knock knock, ShareLink link, boolean ticket) {
    return assets
        .of(link)
        .chain(
            shown ->
                isReady(link, shown)
                    ? count(link, ticket)
                        .chain(counted -> shown(knock, link, shown, ticket, counted))
                    : refuse(knock, Verdict.of(Outcome.NOT_READY, link)));
  }

  /** A project may be empty; assets were named because they are to be seen. */
  private static boolean isReady(ShareLink link, Optional<List<Shown>> shown) {
    return link.assetIds().isEmpty()
        || shown.isEmpty()
        || shown.get().stream().anyMatch(Shown::isReady);
  }

  private Uni<Outcome> count(ShareLink link, boolean ticket) {
    if (ticket) {
      return Uni.createFrom().item(Outcome.OPENED);
    }
    if (link.maxViews() == null) {
      counter.count(link);
      return Uni.createFrom().item(Outcome.OPENED);
    }
    return Patience.within(config.databasePatience(), views.count(link))
        .map(counted -> counted ? Outcome.OPENED : Outcome.USED_UP);
  }

  private Uni<Visit> shown(
      Knock knock, ShareLink link, Optional<List<Shown>> shown, boolean ticket, Outcome counted) {
    if (counted != Outcome.OPENED) {
      return refuse(knock, Verdict.of(counted, link));
    }
    tell(knock.entry(), Outcome.OPENED);
    String cookie = ticket ? null : tickets.issue(link, knock.token(), clock.instant());
    return played(knock, link, shown)
        .map(played -> new Visit.Opened(SharedView.of(link, played), cookie));
  }

  /** Signing costs the assets service: only those get it who are about to watch. */
  private Uni<Optional<List<Shown>>> played(
      Knock knock, ShareLink link, Optional<List<Shown>> shown) {
    return shown.isEmpty() || knock.wish() == Knock.Wish.VIEW
        ? Uni.createFrom().item(shown)
        : assets.played(link, shown.get()).map(Optional::of);
  }

  private Uni<Visit> refuse(Knock knock, Verdict verdict) {
    refusals.keep(verdict);
    return verdict.outcome().isSecret()
        ? Blur.held(told(knock, throttled(knock, verdict)))
        : told(knock, verdict);
  }

  /** All that a visitor must not tell apart counts alike, or they could by the limit. */
  private Verdict throttled(Knock knock, Verdict verdict) {
    Duration wait = strangers.another(knock.block().get());
    return wait.isZero() ? verdict : Verdict.throttled(wait);
  }

  private static Uni<Visit> told(Knock knock, Verdict verdict) {
    tell(knock.entry(), verdict.outcome());
    return Uni.createFrom().item(Visit.Refused.of(verdict));
  }

  private static void tell(Span entry, Outcome outcome) {
    entry.setAttribute(Taxonomy.SHARE_LINK_OUTCOME, outcome.word());
  }

  private static void describe(Span entry, Verdict verdict) {
    ShareLink link = verdict.link();
    if (link != null) {
      LogFields.tenant(link.tenantId());
      entry
          .setAttribute(Taxonomy.TENANT_ID, link.tenantId())
          .setAttribute(Taxonomy.SHARE_LINK_ID, link.id().value().toString());
    }
  }
}
