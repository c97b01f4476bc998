package com.motionmavericks.portal.notifications.preview;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.delivery.MailText;
import com.motionmavericks.portal.notifications.delivery.MailTexts;
import com.motionmavericks.portal.notifications.mail.ShareMail;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /dev/mails}: each mail as a browser shows it and as text. Only a dev build has it. */
@IfBuildProfile("dev")
@Path("/dev/mails")
@PermitAll
public class PreviewResource {
  private final MailTexts texts;

  PreviewResource(MailTexts texts) {
    this.texts = texts;
  }

  @Operation(hidden = true)
  @GET
  @Produces(MediaType.TEXT_HTML)
  public String list() {
    return Arrays.stream(Template.values())
        .map(Template::word)
        .map(
            "<li>%1$s: <a href=\"mails/%1$s.html\">HTML</a>, <a href=\"mails/%1$s.txt\">text</a>"
                ::formatted)
        .collect(Collectors.joining("\n", "<!doctype html><title>Mails</title><ul>", "</ul>"));
  }

  @Operation(hidden = true)
  @GET
  @Path("/{template}.html")
  @Produces(MediaType.TEXT_HTML)
  public String html(String template) {
    return mail(template).html();
  }

  @Operation(hidden = true)
  @GET
  @Path("/{template}.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public String text(String template) {
    MailText mail = mail(template);
    return "Subject: " + mail.subject() + "\n" + headers(mail) + "\n" + mail.text();
  }

  private MailText mail(String word) {
    return Parameters.oneOf(Template.class, "template", word)
        .map(this::mail)
        .orElseThrow(() -> Problem.notFound("There is no such mail."));
  }

  private MailText mail(Template template) {
    return template == Template.SHARE_LINK_SENT
        ? ShareMail.of(Samples.shared())
        : texts.of(Samples.of(template));
  }

  private static String headers(MailText mail) {
    return mail.headers().entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
