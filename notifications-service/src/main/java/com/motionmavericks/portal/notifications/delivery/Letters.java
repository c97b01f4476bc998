package com.motionmavericks.portal.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.sealing.Seal;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The texts of mails: composed at the first attempt, and the same ever after. What is secret was
 * composed when it was asked for and lies sealed; its first attempt only adds the tags.
 */
@Singleton
public final class Letters {
  private final Resend resend;
  private final Seal seal;

  Letters(Resend resend, Seal seal) {
    this.resend = resend;
    this.seal = seal;
  }

  /** A secret mail, for its row. */
  public Buffer seal(String tenantId, String to, MailText text) {
    return close(tenantId, resend.draft(to, text));
  }

  Letter of(Due due) {
    Optional<Buffer> sealed = due.sealed();
    if (sealed.isEmpty()) {
      String body = due.payload().orElseGet(() -> resend.compose(due.notification()));
      return new Letter(body, body, null);
    }
    String tenant = due.notification().tenantId();
    NotificationId id = due.notification().id();
    String kept = new String(seal.open(sealed.get().getBytes(), tenant), UTF_8);
    String body = due.attempts() == 0 ? resend.tagged(kept, id) : kept;
    return new Letter(body, null, close(tenant, body));
  }

  private Buffer close(String tenantId, String body) {
    return Buffer.buffer(seal.close(body.getBytes(UTF_8), tenantId));
  }
}
