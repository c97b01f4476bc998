package com.motionmavericks.portal.conformance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.conformance.registry.Checkouts;
import com.motionmavericks.portal.conformance.registry.Generated;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is committed is what the services' descriptions make. */
class StatusCodesTest {
  @Test
  void areCommittedAsTheDescriptionsMakeThem() throws IOException {
    Generated page = StatusCodesGenerator.page(Checkouts.root());

    assertThat(Files.readString(Checkouts.root().resolve(page.path())))
        .as("run ./portal openapi")
        .isEqualTo(page.text());
  }
}
