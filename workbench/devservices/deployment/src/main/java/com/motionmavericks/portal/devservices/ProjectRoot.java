package com.motionmavericks.portal.devservices;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of the whole suite.
 *
 * @param state where the shared backends keep what they know
 */
record ProjectRoot(Path folder, Path state) {
  /**
   * The nearest folder above that holds {@code mvnw} and {@code workbench/backends}.
   *
   * @throws IllegalStateException where there is none
   */
  static ProjectRoot above(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("mvnw"))
          && Files.isDirectory(at.resolve("workbench/backends"))) {
        return new ProjectRoot(at, at.resolve(".portal/dev"));
      }
    }
    throw new IllegalStateException(
        "No folder above %s holds mvnw and workbench/backends: run inside of the project, or set quarkus.devservices.enabled=false."
            .formatted(start));
  }

  Path backends() {
    return folder.resolve("workbench/backends");
  }
}
