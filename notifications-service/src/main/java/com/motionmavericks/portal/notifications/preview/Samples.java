package com.motionmavericks.portal.notifications.preview;

import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.mail.WantedMail;
import com.motionmavericks.portal.tracing.Cause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** One notification of each kind, with titles that try the templates. */
final class Samples {
  private static final String TITLE = "Rough cut <& grade>";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final UUID ID = new UUID(0x7000, 0x8000000000000000L);

  private Samples() {}

  /** Of the mail that brings a share link. */
  static WantedMail.Values shared() {
    return new WantedMail.Values(
        "https://portal.example/s/…",
        TITLE,
        "Carla",
        "Ada",
        Instant.now().plus(14, ChronoUnit.DAYS));
  }

  static Notification of(Template template) {
    return new Notification(
        new NotificationId(ID),
        "acme",
        ID,
        template,
        new Recipient("sample", "client", "Carla", "carla@example.com"),
        TITLE,
        "in_review",
        details(template),
        Cause.parse(TRACEPARENT, null),
        TRACE);
  }

  private static Details details(Template template) {
    return switch (template) {
      case SHARE_LINK_EXPIRING -> new Details(Instant.now().plus(3, ChronoUnit.DAYS), null, 0);
      case DIGEST ->
          new Details(
              null, List.of(merged(Template.MILESTONE_APPROVED), merged(Template.ASSET_READY)), 3);
      default -> Details.NONE;
    };
  }

  private static Details.Merged merged(Template template) {
    return new Details.Merged(ID, template.word(), TITLE, "", TRACEPARENT, null, TRACE);
  }
}
