package com.motionmavericks.portal.testkit.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of a service is what it serves, and tells callers all they need. */
public abstract class DescriptionContract {
  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  @Test
  void isCommittedAsItIsServed() throws IOException {
    String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

    assertThat(Description.text("yaml"))
        .as("The API is not what %s says: if it should be, run ./portal openapi.", COMMITTED)
        .isEqualTo(committed);
  }

  @Test
  void isComplete() {
    assertThat(new Completeness(Description.served()).gaps()).isEmpty();
  }
}
