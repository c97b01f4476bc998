package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.identity.TenantCalendar;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.unsubscribe.UnsubscribeLinks;
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
import java.util.Objects;
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
    Frame frame =
        new Frame(
            subject,
            notification.recipient().displayName(),
            supportCode(notification),
            way.orElse(""));
    return new MailText(
        subject,
        render(notification, frame, Variant.TEXT_HTML),
        render(notification, frame, Variant.TEXT_PLAIN),
        way.map(UnsubscribeLinks::headers).orElse(Map.of()));
  }

  /** The trace of its cause; a digest has many, and shows the trace that sends it. */
  private static String supportCode(Notification notification) {
    String cause = notification.causeTraceId();
    return cause == null ? TraceIds.current() : cause;
  }

  private String render(Notification notification, Frame frame, String type) {
    return template(notification, frame)
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
        .render();
  }

  private TemplateInstance template(Notification notification, Frame frame) {
    String about = notification.subject();
    Details details = notification.details();
    return switch (notification.template()) {
      case MILESTONE_UPDATED ->
          Templates.milestone_updated(frame, about, Subjects.words(notification.status()));
      case MILESTONE_APPROVED -> Templates.milestone_approved(frame, about);
      case MILESTONE_CHANGES_REQUESTED -> Templates.milestone_changes_requested(frame, about);
      case ASSET_READY -> Templates.asset_ready(frame, about);
      case ASSET_ERRORED -> Templates.asset_errored(frame, about);
      case SHARE_LINK_OPENED -> Templates.share_link_opened(frame, about);
      case SHARE_LINK_EXPIRING ->
          Templates.share_link_expiring(
              frame, about, moment(notification.tenantId(), details.expiresAt()));
      case MAIL_FAILED ->
          Templates.mail_failed(frame, about, notification.status().equals("bounced"));
      case DIGEST ->
          Templates.digest(
              frame, details.told().stream().map(Line::of).toList(), details.unnamed());
      case SHARE_LINK_SENT ->
          throw new IllegalStateException("secret mails are composed when they are asked for");
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
          Objects.requireNonNullElse(one.causeTraceId(), ""));
    }
  }

  /** Checked against the files when the service is built. */
  @CheckedTemplate(basePath = "mails")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance milestone_updated(Frame frame, String title, String status);

    static native TemplateInstance milestone_approved(Frame frame, String title);

    static native TemplateInstance milestone_changes_requested(Frame frame, String title);

    static native TemplateInstance asset_ready(Frame frame, String title);

    static native TemplateInstance asset_errored(Frame frame, String title);

    static native TemplateInstance share_link_opened(Frame frame, String label);

    static native TemplateInstance share_link_expiring(Frame frame, String label, String until);

    static native TemplateInstance mail_failed(Frame frame, String title, boolean bounced);

    static native TemplateInstance digest(Frame frame, List<Line> lines, int more);
  }
}
