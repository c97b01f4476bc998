package com.motionmavericks.portal.conformance.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is committed is what the registry makes. */
class GeneratedTest {
  @TestFactory
  Stream<DynamicTest> isCommittedAsTheRegistryMakesIt() {
    return Generated.from(Registry.of(Checkouts.root())).stream()
        .map(file -> DynamicTest.dynamicTest(file.path().toString(), () -> compare(file)));
  }

  private static void compare(Generated file) throws IOException {
    assertThat(Files.readString(Checkouts.root().resolve(file.path())))
        .as("edit the registry, then run ./portal taxonomy")
        .isEqualTo(file.text());
  }
}
