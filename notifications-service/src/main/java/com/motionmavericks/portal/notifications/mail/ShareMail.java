package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.notifications.delivery.MailText;
import com.motionmavericks.portal.notifications.mail.WantedMail.Values;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the mail that brings a share link. */
public final class ShareMail {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.forLanguageTag("en-AU"))
          .withZone(ZoneOffset.UTC);

  private ShareMail() {}

  /** The mail; nobody can stop it, for it is sent to somebody once. */
  public static MailText of(Values values) {
    return new MailText(
        subject(values),
        render(values, Variant.TEXT_HTML),
        render(values, Variant.TEXT_PLAIN),
        Map.of());
  }

  private static String subject(Values values) {
    return values.sender() == null
        ? values.title() + " is shared with you"
        : values.sender() + " shares " + values.title() + " with you";
  }

  private static String render(Values values, String type) {
    Instant end = values.expiresAt();
    return Templates.share_link_sent(
            values.url(),
            values.title(),
            values.label(),
            values.sender(),
            end == null ? null : TIME.format(end))
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
        .render();
  }

  /** Checked against the files when the service is built. */
  @CheckedTemplate(basePath = "mails")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance share_link_sent(
        String url,
        String title,
        @Nullable String label,
        @Nullable String sender,
        @Nullable String expires);
  }
}
