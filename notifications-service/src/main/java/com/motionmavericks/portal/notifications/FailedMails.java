package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.events.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that a mail will not arrive, for the project's producers to be told. */
@Singleton
public final class FailedMails {
  public static final String TYPE = "mail.failed";

  private final Outbox outbox;

  FailedMails(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * What is said: the schema is {@code mail.failed.json}.
   *
   * @param reason {@code bounced} or {@code failed}
   */
  @RegisterForReflection
  public record Payload(UUID notificationId, UUID projectId, String subject, String reason) {}

  /**
   * In the transaction that settles the mail; says nothing of a mail that tells of another, nor of
   * a digest, whose project is null.
   *
   * @param reason {@code bounced} or {@code failed}
   */
  public Uni<Void> add(
      SqlConnection transaction, String tenantId, Template template, Mail mail, String reason) {
    UUID project = mail.projectId();
    return template == Template.MAIL_FAILED || project == null
        ? Uni.createFrom().voidItem()
        : outbox.add(
            transaction, TYPE, tenantId, new Payload(mail.id(), project, mail.subject(), reason));
  }

  /** Which mail it was. */
  public record Mail(UUID id, @Nullable UUID projectId, String subject) {}

  /** Call after the commit. */
  public void committed() {
    outbox.committed();
  }
}
