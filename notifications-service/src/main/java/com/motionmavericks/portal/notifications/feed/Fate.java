package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.notifications.CauseTrace;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification and what became of it.
 *
 * @param lastError why the last attempt failed, as it was noted; null where it did not
 * @param reportedAt when Resend told of it last, and in which trace; null where it did not
 */
record Fate(
    UUID id,
    String userId,
    @Nullable UUID projectId,
    String template,
    String subject,
    String status,
    String delivery,
    int attempts,
    @Nullable String lastError,
    @Nullable String causeTraceId,
    @Nullable Instant reportedAt,
    @Nullable String reportTraceId,
    @Nullable UUID digestId,
    Instant createdAt) {

  static Fate of(Row row) {
    OffsetDateTime reported = row.getOffsetDateTime("reported_at");
    return new Fate(
        row.getUUID("id"),
        row.getString("user_id"),
        row.getUUID("project_id"),
        row.getString("template"),
        row.getString("subject"),
        row.getString("status"),
        row.getString("delivery"),
        row.getInteger("attempts"),
        row.getString("last_error"),
        CauseTrace.of(row),
        reported == null ? null : reported.toInstant(),
        row.getString("report_trace_id"),
        row.getUUID("digest_id"),
        row.getOffsetDateTime("created_at").toInstant());
  }

  /** Why its mail was sent, or not, as a sentence for people. */
  String why() {
    String error = lastError == null ? "" : " (" + lastError + ")";
    return switch (delivery) {
      case "due" ->
          attempts == 0 ? "Its mail is about to be sent." : "Its mail is tried again" + error + ".";
      case "quota" -> "The mail provider's quota is used up; the mail waits for it.";
      case "sent" -> "The mail provider took the mail, and has not told more yet.";
      case "delivered" -> "The mail arrived.";
      case "delayed" -> "The mail provider tries to deliver the mail; it has not arrived yet.";
      case "bounced" -> "The mail came back: its address does not take mail.";
      case "complained" -> "The mail arrived, and was called spam.";
      case "suppressed" ->
          "No mail was sent: an earlier one to this address came back, or was called spam.";
      case "failed" -> "The mail could not be sent, and was given up" + error + ".";
      case "digest" -> "It waits for its recipient's daily digest.";
      case "merged" -> "It went out with its recipient's daily digest.";
      case "preference" -> "No mail was sent: its recipient wants none of this kind.";
      case "no_address" ->
          "No mail was sent: its recipient is no member of the project, so no address is known.";
      default -> "Its mail is " + delivery + ".";
    };
  }

  /** Says nothing of what it says. */
  @Override
  public String toString() {
    return "Fate[" + delivery + "]";
  }
}
