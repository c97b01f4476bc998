package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.delivery.Attempts;
import com.motionmavericks.portal.notifications.delivery.Deliveries;
import com.motionmavericks.portal.notifications.delivery.Letters;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes mails of other services, sealed from the first moment, and tells how they fare. */
@Singleton
final class SecretMails {
  private final MailStore store;
  private final Letters letters;
  private final Attempts attempts;
  private final Deliveries deliveries;
  private final Idempotency idempotency;
  private final Ids ids;

  SecretMails(
      MailStore store,
      Letters letters,
      Attempts attempts,
      Deliveries deliveries,
      Idempotency idempotency,
      Ids ids) {
    this.store = store;
    this.letters = letters;
    this.attempts = attempts;
    this.deliveries = deliveries;
    this.idempotency = idempotency;
    this.ids = ids;
  }

  /** Once for each key. */
  Uni<Done<AcceptedMail>> accept(String tenantId, WantedMail wanted, RequestKey key) {
    NotificationId id = new NotificationId(ids.next());
    WantedMail.Values values = wanted.values();
    Buffer sealed = letters.seal(tenantId, wanted.email(), ShareMail.of(values));
    return idempotency
        .once(
            Optional.of(key),
            AcceptedMail.class,
            tx ->
                store
                    .insert(tx, id, tenantId, wanted, sealed, Cause.current())
                    .replaceWith(new AcceptedMail(id.value())))
        .invoke(deliveries::nudge);
  }

  Uni<MailState> state(String tenantId, NotificationId id) {
    return store
        .find(tenantId, id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("There is no such mail.")))
        .chain(state -> attempts.of(id).map(all -> MailState.of(id, state, all)));
  }
}
