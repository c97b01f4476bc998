package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A secret mail that was given up stays sealed for a day, in which somebody may mend what was wrong
 * and try it again; nobody else has the address that it brings. Then it is erased.
 */
@Singleton
final class SecretMailErasure {
  static final Duration KEPT = Duration.ofHours(24);
  private static final Logger LOG = Logger.getLogger(SecretMailErasure.class);

  private final MailStore store;
  private final Spans spans;

  SecretMailErasure(MailStore store, Spans spans) {
    this.store = store;
    this.spans = spans;
  }

  @Scheduled(every = "10m", delayed = "1m", identity = "secret-mail-erasure")
  void poll() {
    erase()
        .subscribe()
        .with(erased -> {}, failure -> LOG.warn("Secret mails were not erased", failure));
  }

  /** How many. */
  Uni<Integer> erase() {
    return spans.unseen(() -> store.eraseGivenUp(KEPT));
  }
}
