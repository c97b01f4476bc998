package com.motionmavericks.portal.conformance.registry;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this test runs. */
public final class Checkouts {
  private Checkouts() {}

  /** The folder that holds the launcher. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("not within a checkout");
      }
      folder = parent;
    }
    return folder;
  }
}
