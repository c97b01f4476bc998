package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.Notification;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A notification whose mail is due, leased to us.
 *
 * @param attempts so far
 * @param payload what the first attempt sent; the same bytes go out again, for Resend takes another
 *     body under the same key for a mistake
 * @param sealed a secret mail, before its first attempt without its tags; empty where it is none
 * @param keyNumber how many keys the mail has had, this one included
 * @param keySince since when Resend may know the key; empty where it certainly does not
 */
record Due(
    Notification notification,
    int attempts,
    Optional<String> payload,
    Optional<Buffer> sealed,
    int keyNumber,
    Optional<Instant> keySince) {

  /** By what Resend tells a repeated send. */
  String key() {
    String id = notification.id().value().toString();
    return keyNumber == 1 ? id : id + "." + keyNumber;
  }

  /** How long Resend may have known the key. */
  Duration keyAge(Instant now) {
    return keySince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
  }
}
