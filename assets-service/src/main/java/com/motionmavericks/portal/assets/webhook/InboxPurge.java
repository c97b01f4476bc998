package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Forgets webhooks that Mux will not send again. Leaves no spans. */
@Singleton
class InboxPurge {
  private static final Logger LOG = Logger.getLogger(InboxPurge.class);

  private final Inbox inbox;
  private final Spans spans;

  InboxPurge(Inbox inbox, Spans spans) {
    this.inbox = inbox;
    this.spans = spans;
  }

  @Scheduled(every = "1h", delayed = "1m", identity = "inbox-purge")
  Uni<Void> round() {
    return spans
        .unseen(inbox::purge)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("The inbox was not purged: %s", failure))
        .onFailure()
        .recoverWithNull();
  }
}
