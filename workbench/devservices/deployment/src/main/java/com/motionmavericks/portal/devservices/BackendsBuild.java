package com.motionmavericks.portal.devservices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The runnable class path of {@code workbench/backends}; dev mode on a fresh clone has none yet.
 */
final class BackendsBuild {
  private static final Logger LOG = Logger.getLogger(BackendsBuild.class);

  private final ProjectRoot root;

  BackendsBuild(ProjectRoot root) {
    this.root = root;
  }

  /** Builds it where it is missing or older than its sources. */
  void upToDate() throws IOException {
    if (isUpToDate()) {
      return;
    }
    LOG.info("Building the backends, which takes a moment");
    Process build =
        new ProcessBuilder(
                "./mvnw", "-q", "-pl", "workbench/backends", "package", "-Dmaven.test.skip")
            .directory(root.folder().toFile())
            .redirectErrorStream(true)
            .start();
    build.getOutputStream().close();
    String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (build.waitFor() != 0) {
        throw new IllegalStateException("The backends cannot be built:\n" + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the backends are built", e);
    }
  }

  /** Our jar, then the libraries. */
  List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>(ownJar().stream().toList());
    Path libraries = root.backends().resolve("target/lib");
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> files = Files.list(libraries)) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return jars;
  }

  private boolean isUpToDate() throws IOException {
    Optional<Path> jar = ownJar();
    if (jar.isEmpty() || jars().size() < 2) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(jar.get());
    return newestSource().compareTo(built) <= 0;
  }

  private Optional<Path> ownJar() throws IOException {
    Path target = root.backends().resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("backends-.*\\.jar"))
          .findFirst();
    }
  }

  private FileTime newestSource() throws IOException {
    List<FileTime> times = new ArrayList<>();
    times.add(Files.getLastModifiedTime(root.backends().resolve("pom.xml")));
    try (Stream<Path> sources = Files.walk(root.backends().resolve("src/main"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        times.add(Files.getLastModifiedTime(source));
      }
    }
    return times.stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
