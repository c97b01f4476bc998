package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.identity.TenantCalendar;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.unsubscribe.UnsubscribeLinks;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of a mail, from the pairs of templates under {@code templates/mails}. */
@Singleton
public final class MailTexts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.of("en", "AU"));

  private final TenantCalendar calendar;
  private final UnsubscribeLinks unsubscribing;

  MailTexts(TenantCalendar calendar, UnsubscribeLinks unsubscribing) {
    this.unsubscribing = unsubscribing;
    this.calendar = calendar;
  }

  /** The mail of a notification. */
  public MailText of(Notification notification) {
    String subject =
        Subjects.of(notification.template(), notification.subject(), notification.status());
    Optional<String> way = unsubscribing.of(notification);
    Letter letter =
        new Letter(
            subject,
            notification.recipient().displayName(),
            supportCode(notification),
            way.orElse(""));
    return new MailText(
        subject,
        render(notification, letter, Variant.TEXT_HTML),
        render(notification, letter, Variant.TEXT_PLAIN),
        way.map(UnsubscribeLinks::headers).orElse(Map.of()));
  }

  /** The trace of its cause; a digest has many, and shows the trace that sends it. */
  private static String supportCode(Notification notification) {
    return notification.cause().map(Cause::traceId).orElseGet(TraceIds::current);
  }

  private String render(Notification notification, Letter letter, String type) {
    return template(notification, letter)
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
        .render();
  }

  private TemplateInstance template(Notification notification, Letter letter) {
    String about = notification.subject();
    Details details = notification.details();
    return switch (notification.template()) {
      case MILESTONE_UPDATED ->
          Templates.milestone_updated(letter, about, Subjects.words(notification.status()));
      case MILESTONE_APPROVED -> Templates.milestone_approved(letter, about);
      case MILESTONE_CHANGES_REQUESTED -> Templates.milestone_changes_requested(letter, about);
      case ASSET_READY -> Templates.asset_ready(letter, about);
      case ASSET_ERRORED -> Templates.asset_errored(letter, about);
      case SHARE_LINK_OPENED -> Templates.share_link_opened(letter, about);
      case SHARE_LINK_EXPIRING ->
          Templates.share_link_expiring(
              letter, about, moment(notification.tenantId(), details.expiresAt()));
      case MAIL_FAILED -> Templates.mail_failed(letter, about);
      case DIGEST ->
          Templates.digest(
              letter, details.told().stream().map(Line::of).toList(), details.unnamed());
    };
  }

  private String moment(String tenantId, @Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(calendar.zone(tenantId)));
  }

  /**
   * One thing of a digest.
   *
   * @param supportCode the trace of its cause
   */
  record Line(String text, String supportCode) {
    static Line of(Details.Merged one) {
      return new Line(
          Subjects.of(Template.ofWord(one.template()), one.subject(), one.status()),
          Cause.parse(one.traceparent(), one.tracestate()).map(Cause::traceId).orElse(""));
    }
  }

  /** Checked against the files when the service is built. */
  @CheckedTemplate(basePath = "mails")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance milestone_updated(Letter letter, String title, String status);

    static native TemplateInstance milestone_approved(Letter letter, String title);

    static native TemplateInstance milestone_changes_requested(Letter letter, String title);

    static native TemplateInstance asset_ready(Letter letter, String title);

    static native TemplateInstance asset_errored(Letter letter, String title);

    static native TemplateInstance share_link_opened(Letter letter, String label);

    static native TemplateInstance share_link_expiring(Letter letter, String label, String until);

    static native TemplateInstance mail_failed(Letter letter, String title);

    static native TemplateInstance digest(Letter letter, List<Line> lines, int more);
  }
}
