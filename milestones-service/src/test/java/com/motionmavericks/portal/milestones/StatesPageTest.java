package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that people read says what the service does. */
class StatesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "milestone-states.md");

  @Test
  void saysWhatTheTableSays() throws IOException {
    if (Boolean.getBoolean("portal.write")) {
      Files.writeString(PAGE, StatesPage.text());
    }
    assertThat(PAGE)
        .as(
            "written anew by ./mvnw -pl milestones-service test -Dtest=StatesPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dportal.write=true")
        .hasContent(StatesPage.text());
  }
}
