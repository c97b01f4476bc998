package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a visitor was refused, as support reads it.
 *
 * @param traceId the code that the visitor saw
 * @param reason one sentence, which the visitor was perhaps not told
 * @param shareLinkId null where the address leads to no link
 */
@Schema(name = "Refusal")
public record RefusalView(
    String traceId, String outcome, String reason, @Nullable UUID shareLinkId, Instant refusedAt) {
  static RefusalView of(
      String traceId, Outcome outcome, @Nullable UUID shareLinkId, Instant refusedAt) {
    return new RefusalView(traceId, outcome.word(), reason(outcome), shareLinkId, refusedAt);
  }

  private static String reason(Outcome outcome) {
    return switch (outcome) {
      case UNKNOWN ->
          "No link has this address: it was mistyped or cut off, or the link expired long ago.";
      case EXPIRED -> "The link had expired.";
      case REVOKED -> "Somebody had revoked the link.";
      case USED_UP -> "The link had been opened as often as it may be.";
      case PASSPHRASE_MISSING -> "The link asked for its passphrase.";
      case PASSPHRASE_WRONG -> "The passphrase was wrong.";
      case LOCKED -> "There had been too many wrong passphrases from where the visitor was.";
      case NOT_READY -> "Nothing that the link shows could be watched yet.";
      case THROTTLED -> "Too many links that lead nowhere were asked for from where they are.";
      case UNAVAILABLE -> "The link could not be checked at that moment.";
      case OPENED, OFFERED -> "The link was good.";
    };
  }
}
