package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.Notification;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/** The words of a mail, from the pairs of templates under {@code templates/mails}. */
final class MailTexts {
  private MailTexts() {}

  static String subject(Notification notification) {
    return switch (notification.template()) {
      case MILESTONE_UPDATED -> notification.subject() + ": " + words(notification.status());
      case ASSET_READY -> notification.subject() + " is ready to watch";
      case ASSET_ERRORED -> notification.subject() + " could not be made ready";
      case MAIL_FAILED -> "A mail about " + notification.subject() + " did not arrive";
      case SHARE_LINK_SENT -> throw composedBefore();
    };
  }

  static String html(Notification notification) {
    return render(notification, Variant.forContentType(Variant.TEXT_HTML));
  }

  static String text(Notification notification) {
    return render(notification, Variant.forContentType(Variant.TEXT_PLAIN));
  }

  private static String render(Notification notification, Variant variant) {
    String name = notification.recipient().displayName();
    TemplateInstance template =
        switch (notification.template()) {
          case MILESTONE_UPDATED ->
              Templates.milestone_updated(
                  name, notification.subject(), words(notification.status()));
          case ASSET_READY -> Templates.asset_ready(name, notification.subject());
          case ASSET_ERRORED -> Templates.asset_errored(name, notification.subject());
          case MAIL_FAILED ->
              Templates.mail_failed(
                  name, notification.subject(), notification.status().equals("bounced"));
          case SHARE_LINK_SENT -> throw composedBefore();
        };
    return template.setAttribute(TemplateInstance.SELECTED_VARIANT, variant).render();
  }

  private static IllegalStateException composedBefore() {
    return new IllegalStateException("secret mails are composed when they are asked for");
  }

  private static String words(String status) {
    return status.replace('_', ' ');
  }

  /** Checked against the files when the service is built. */
  @CheckedTemplate(basePath = "mails")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance milestone_updated(String name, String title, String status);

    static native TemplateInstance asset_ready(String name, String title);

    static native TemplateInstance asset_errored(String name, String title);

    static native TemplateInstance mail_failed(String name, String title, boolean bounced);
  }
}
