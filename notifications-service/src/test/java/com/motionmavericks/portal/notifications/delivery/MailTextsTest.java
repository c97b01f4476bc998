package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.tracing.Cause;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mails say, of each kind. */
@QuarkusTest
class MailTextsTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final Instant END = Instant.parse("2026-12-03T06:00:00Z");

  @Inject MailTexts texts;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARE_LINK_SENT")
  void greetsAndLeadsBackToItsCause(Template template) {
    MailText mail = texts.of(about(template, "Rough <cut>"));

    for (String body : List.of(mail.html(), mail.text())) {
      assertThat(body).contains("Hello Carla,", "Support code:", TRACE).doesNotContain("{");
    }
    assertThat(mail.html()).startsWith("<!doctype html>").contains("lang=\"en-AU\"");
    assertThat(mail.html()).contains("Rough &lt;cut&gt;").doesNotContain("<cut>");
    assertThat(mail.text()).contains("Rough <cut>").doesNotContain("&lt;", "</");
  }

  @Test
  void saysWhenALinkExpiresAsTheTenantsClockShowsIt() {
    MailText mail = texts.of(about(Template.SHARE_LINK_EXPIRING, "the director"));

    assertThat(mail.subject()).isEqualTo("Your share link for the director expires soon");
    assertThat(mail.text()).contains("expires on 3 December 2026, 17:00 AEDT.");
  }

  @Test
  void speaksOfALinkThatHasNoLabel() {
    MailText mail = texts.of(about(Template.SHARE_LINK_OPENED, ""));

    assertThat(mail.subject()).isEqualTo("Your share link was opened");
    assertThat(mail.text()).contains("Your share link was opened for the first time.");
  }

  @Test
  void tellsInADigestWhatWaitedAndHowMuchMore() {
    MailText mail = texts.of(about(Template.DIGEST, ""));

    assertThat(mail.text())
        .contains("* Rough <cut>: changes requested\n  Support code: " + TRACE)
        .contains("* and 3 more");
  }

  private static Notification about(Template template, String subject) {
    UUID id = UUID.randomUUID();
    Details.Merged one =
        new Details.Merged(
            id, "milestone_changes_requested", "Rough <cut>", "", TRACEPARENT, null, TRACE);
    Details details =
        switch (template) {
          case DIGEST -> new Details(null, List.of(one), 3);
          case SHARE_LINK_EXPIRING -> new Details(END, null, 0);
          default -> Details.NONE;
        };
    return new Notification(
        new NotificationId(id),
        "acme",
        id,
        template,
        new Recipient("carla", "client", "Carla", "carla@x.example"),
        subject,
        "in_review",
        Details.parse(details.json()),
        Cause.parse(TRACEPARENT, null),
        TRACE);
  }
}
