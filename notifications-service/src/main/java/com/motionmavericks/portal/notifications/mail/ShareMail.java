package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.notifications.mail.WantedMail.Values;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the mail that brings a share link. */
final class ShareMail {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.forLanguageTag("en-AU"))
          .withZone(ZoneOffset.UTC);

  private ShareMail() {}

  static String subject(Values values) {
    return values.sender() == null
        ? values.title() + " is shared with you"
        : values.sender() + " shares " + values.title() + " with you";
  }

  static String html(Values values) {
    return render(values, Variant.TEXT_HTML);
  }

  static String text(Values values) {
    return render(values, Variant.TEXT_PLAIN);
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
