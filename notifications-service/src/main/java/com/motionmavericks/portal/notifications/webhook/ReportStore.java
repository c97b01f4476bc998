package com.motionmavericks.portal.notifications.webhook;

import com.motionmavericks.portal.notifications.FailedMails;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.delivery.DeliveryStatus;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What became of mails. */
@Singleton
final class ReportStore {
  private static final String REPORTED =
      "SELECT tenant_id, project_id, template, subject, tracestate FROM notification WHERE id = $1";

  private static final String RECEIVE =
      "INSERT INTO webhook (id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING";

  /** Resend has it: what was secret is not needed any more. */
  private static final String REPORT =
      """
      UPDATE notification SET delivery = $2, reported_at = now(), report_trace_id = $4,
        sealed = NULL, leased_until = NULL
      WHERE id = $1 AND delivery = ANY($3)
      """;

  /** Whoever was erased has no address here any more. */
  private static final String SUPPRESS =
      """
      INSERT INTO suppression (tenant_id, address_hash, reason, notification_id)
      SELECT tenant_id, coalesce(address_hash, hash_of_address(tenant_id, email)), $2, id
      FROM notification WHERE id = $1 AND (email <> '' OR address_hash IS NOT NULL)
      ON CONFLICT DO NOTHING
      """;

  private final Pool pool;
  private final Spans spans;
  private final FailedMails failures;

  ReportStore(Pool pool, Spans spans, FailedMails failures) {
    this.pool = pool;
    this.spans = spans;
    this.failures = failures;
  }

  /**
   * The notification that a report is about.
   *
   * @param tracestate the story of its send
   */
  record Reported(
      UUID id,
      String tenantId,
      UUID projectId,
      Template template,
      String subject,
      Optional<String> tracestate) {
    static Reported of(UUID id, Row row) {
      return new Reported(
          id,
          row.getString("tenant_id"),
          row.getUUID("project_id"),
          Template.ofWord(row.getString("template")),
          row.getString("subject"),
          Optional.ofNullable(row.getString("tracestate")));
    }
  }

  /** Empty where there is no such notification. */
  Uni<Optional<Reported>> reported(UUID notification) {
    return pool.preparedQuery(REPORTED)
        .execute(Tuple.of(notification))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(Reported.of(notification, rows.iterator().next())));
  }

  /** Takes effect once for each webhook id. */
  Uni<Void> report(String webhookId, String type, Reported mail, MailFate fate) {
    return pool.withTransaction(
            tx ->
                spans
                    .unseenStep(() -> changed(tx, RECEIVE, Tuple.of(webhookId, type)))
                    .chain(fresh -> fresh ? apply(tx, mail, fate) : Uni.createFrom().voidItem()))
        .invoke(failures::committed);
  }

  private Uni<Void> apply(SqlConnection tx, Reported mail, MailFate fate) {
    String[] older =
        Arrays.stream(DeliveryStatus.values())
            .filter(fate::overwrites)
            .map(DeliveryStatus::word)
            .toArray(String[]::new);
    String status = fate.status().word();
    return changed(tx, REPORT, Tuple.of(mail.id(), status, older, TraceIds.current()))
        .call(
            () ->
                fate.suppresses()
                    ? changed(tx, SUPPRESS, Tuple.of(mail.id(), status))
                    : Uni.createFrom().item(false))
        .chain(
            news ->
                news && fate.isFailure()
                    ? failures.add(
                        tx,
                        mail.tenantId(),
                        mail.template(),
                        new FailedMails.Mail(mail.id(), mail.projectId(), mail.subject()),
                        status)
                    : Uni.createFrom().voidItem());
  }

  private static Uni<Boolean> changed(SqlConnection tx, String sql, Tuple values) {
    return tx.preparedQuery(sql).execute(values).map(result -> result.rowCount() == 1);
  }
}
