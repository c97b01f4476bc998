package com.motionmavericks.portal.sharelinks.journey;

import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.ShareLinks;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.mailing.SentMail;
import com.motionmavericks.portal.sharelinks.mailing.SentMails;
import com.motionmavericks.portal.tracing.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts a link's life together: what stands here, and how its mail fared at notifications. */
@Singleton
final class Journeys {
  private static final Logger LOG = Logger.getLogger(Journeys.class);

  private final ShareLinks links;
  private final JourneyStore store;
  private final SentMails mails;
  private final SharelinksConfig config;

  Journeys(ShareLinks links, JourneyStore store, SentMails mails, SharelinksConfig config) {
    this.links = links;
    this.store = store;
    this.mails = mails;
    this.config = config;
  }

  /** Revoked and expired links too: theirs are asked for most. */
  Uni<Journey> of(Caller caller, ShareLinkId id) {
    return links.find(caller, id).chain(this::of);
  }

  private Uni<Journey> of(ShareLink link) {
    return store
        .steps(link.tenantId(), link.id())
        .chain(
            steps ->
                store
                    .mail(link.tenantId(), link.id())
                    .chain(
                        mail ->
                            mail.isEmpty()
                                ? journey(link, steps, List.of())
                                : withMail(link, steps, mail.get())));
  }

  private Uni<Journey> withMail(ShareLink link, List<Step> steps, UUID mail) {
    return Patience.within(config.assetsPatience(), mails.of(link.tenantId(), mail))
        .map(Optional::of)
        .onFailure()
        .invoke(failure -> LOG.warnf("A journey comes without its mail: %s", failure))
        .onFailure()
        .recoverWithItem(Optional.empty())
        .chain(
            sent ->
                sent.isEmpty()
                    ? journey(link, steps, List.of("notifications"))
                    : journey(link, all(steps, sent.get()), List.of()));
  }

  private static List<Step> all(List<Step> steps, SentMail mail) {
    List<Step> all = new ArrayList<>(steps);
    mail.attempts()
        .forEach(
            attempt ->
                all.add(new Step("mailed", attempt.at(), attempt.traceId(), attempt.outcome())));
    if (mail.delivered() != null) {
      all.add(Step.of("delivered", mail.delivered().at(), mail.delivered().traceId()));
    }
    return all;
  }

  private static Uni<Journey> journey(ShareLink link, List<Step> steps, List<String> degraded) {
    return Uni.createFrom().item(Journey.of(link.id().value(), steps, degraded));
  }
}
