package com.motionmavericks.portal.notifications.webhook;

import com.motionmavericks.portal.notifications.delivery.DeliveryStatus;
import java.util.Set;

/**
 * What Resend reports of a mail. Reports come in any order: each says what it overwrites, so that a
 * late one does not undo what is further along. A mail that we thought due or given up was sent.
 */
enum MailFate {
  DELAYED(DeliveryStatus.DELAYED),
  DELIVERED(DeliveryStatus.DELIVERED),
  /** For now, or nobody knows. */
  BOUNCED(DeliveryStatus.BOUNCED),
  BOUNCED_FOR_GOOD(DeliveryStatus.BOUNCED),
  COMPLAINED(DeliveryStatus.COMPLAINED),
  /** Resend knows the address as one that takes no mail. */
  SUPPRESSED(DeliveryStatus.SUPPRESSED),
  /** Resend took it and could not send it. */
  FAILED(DeliveryStatus.FAILED);

  private static final Set<DeliveryStatus> UNREPORTED =
      Set.of(DeliveryStatus.DUE, DeliveryStatus.QUOTA, DeliveryStatus.SENT, DeliveryStatus.FAILED);

  private final DeliveryStatus status;

  MailFate(DeliveryStatus status) {
    this.status = status;
  }

  /** How the mail fares then. */
  DeliveryStatus status() {
    return status;
  }

  /** Does it say more than what is known? */
  boolean overwrites(DeliveryStatus known) {
    return switch (this) {
      case DELAYED -> UNREPORTED.contains(known);
      case DELIVERED, SUPPRESSED, FAILED ->
          UNREPORTED.contains(known) || known == DeliveryStatus.DELAYED;
      case BOUNCED, BOUNCED_FOR_GOOD ->
          UNREPORTED.contains(known)
              || known == DeliveryStatus.DELAYED
              || known == DeliveryStatus.DELIVERED;
      case COMPLAINED -> known != DeliveryStatus.COMPLAINED;
    };
  }

  /** Is nothing to be sent there again? */
  boolean suppresses() {
    return this == BOUNCED_FOR_GOOD || this == COMPLAINED;
  }

  /** Must somebody be told that it did not arrive? */
  boolean isFailure() {
    return this == BOUNCED_FOR_GOOD || this == FAILED;
  }
}
