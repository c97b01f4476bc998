package com.motionmavericks.portal.sharelinks.mailing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Mails that notifications has taken over. */
@Singleton
public final class SentMails {
  private final NotificationsClient notifications;

  SentMails(@RestClient NotificationsClient notifications) {
    this.notifications = notifications;
  }

  /** Fails where notifications does not answer. */
  public Uni<SentMail> of(String tenantId, UUID mail) {
    return notifications.mail(mail, tenantId);
  }
}
