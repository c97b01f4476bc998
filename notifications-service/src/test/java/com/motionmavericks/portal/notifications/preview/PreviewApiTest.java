package com.motionmavericks.portal.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.delivery.MailTexts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PreviewApiTest extends PreviewApi {
  @Inject MailTexts texts;

  @ParameterizedTest
  @EnumSource
  void showsEachMail(Template template) {
    PreviewResource preview = new PreviewResource(texts);

    assertThat(preview.list()).contains("mails/" + template.word() + ".html");
    assertThat(preview.html(template.word())).contains("Hello Carla,");
    assertThat(preview.text(template.word())).startsWith("Subject: ").contains("Hello Carla,");
  }
}
