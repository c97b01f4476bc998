package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build.sh} in a small project whose mvnw only pretends. */
class BuildScriptTest {
  private static final Path SCRIPT = Path.of("build.sh").toAbsolutePath();

  @TempDir private Path root;

  private record Outcome(int status, String output) {}

  @BeforeEach
  void project() throws IOException {
    file("pom.xml", "");
    file("platform/tracing/src/main/java/Trace.java", "");
    file("demo-service/pom.xml", "");
    file("demo-service/src/main/java/Demo.java", "");
    Files.createDirectories(root.resolve("workbench/stack"));
    Files.copy(SCRIPT, root.resolve("workbench/stack/build.sh"));
    try (var all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
      }
    }
    maven(
        "mkdir -p demo-service/target/quarkus-app && touch demo-service/target/quarkus-app/quarkus-run.jar");
  }

  private Path file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void maven(String script) throws IOException {
    Path mvnw = file("mvnw", "#!/bin/sh\necho \"$@\" >>calls\n" + script + "\n");
    assertThat(mvnw.toFile().setExecutable(true)).isTrue();
  }

  private Outcome build(String... modules) throws IOException, InterruptedException {
    return buildFrom(root, modules);
  }

  private Outcome buildFrom(Path folder, String... modules)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("sh", root.resolve("workbench/stack/build.sh").toString()));
    command.addAll(List.of(modules));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private long calls() throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  @Test
  void mavenRunsOnlyWhenSomethingIsNewer() throws Exception {
    assertThat(build("demo-service")).isEqualTo(new Outcome(0, "building demo-service\n"));
    assertThat(build("demo-service")).isEqualTo(new Outcome(0, ""));
    assertThat(calls()).isEqualTo(1);

    Instant soon = Instant.now().plusSeconds(5);
    Files.setLastModifiedTime(
        root.resolve("platform/tracing/src/main/java/Trace.java"), FileTime.from(soon));
    build("demo-service");
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void itMattersNotWhereItIsCalledFrom(@TempDir Path elsewhere) throws Exception {
    assertThat(buildFrom(elsewhere, "demo-service").status()).isZero();
    assertThat(build("demo-service")).isEqualTo(new Outcome(0, ""));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void aDeletedSourceAndAMissingArtifactAreStaleToo() throws Exception {
    build("demo-service");
    Files.delete(root.resolve("demo-service/src/main/java/Demo.java"));
    build("demo-service");
    assertThat(calls()).isEqualTo(2);

    Files.delete(root.resolve("demo-service/target/quarkus-app/quarkus-run.jar"));
    build("demo-service");
    assertThat(calls()).isEqualTo(3);
  }

  @Test
  void testsAndOutputMakeNothingStale() throws Exception {
    build("demo-service");
    file("demo-service/src/test/java/DemoTest.java", "");
    file("demo-service/target/classes/src/main/Demo.class", "");
    build("demo-service");
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void whatAnotherBuildMadeIsNoted() throws Exception {
    file("demo-service/target/quarkus-app/quarkus-run.jar", "");
    Build.note(new Checkout(root), List.of("demo-service"), Instant.now());
    assertThat(build("demo-service")).isEqualTo(new Outcome(0, ""));
  }

  @Test
  void aFailureIsOneSentenceAndIsTriedAgain() throws Exception {
    maven(
        "echo '[ERROR] Could not transfer artifact io.quarkus:quarkus-bom:pom:3.34.1 from/to central: Unknown host'; exit 1");
    assertThat(build("demo-service").output())
        .contains("portal: could not fetch io.quarkus:quarkus-bom:pom:3.34.1")
        .contains("network");

    maven("echo '[ERROR] write: No space left on device'; exit 1");
    Outcome full = build("demo-service");
    assertThat(full.status()).isEqualTo(1);
    assertThat(full.output()).contains("portal: the disk is full");

    maven("echo 'mvnw: no Maven on the PATH. Install it.' >&2; exit 1");
    assertThat(build("demo-service").output())
        .contains("portal: no Maven on the PATH. Install it.");
    assertThat(calls()).isEqualTo(3);
  }

  @Test
  void thatMavenWasFetchedIsNotWhyTheFirstBuildFailed() throws Exception {
    String fetching = "echo 'mvnw: fetching Maven 3.9.11, once' >&2; ";
    maven(
        fetching
            + "echo '[ERROR] Could not find artifact io.quarkus:quarkus-bom:pom:3.34.1'; exit 1");
    assertThat(build("demo-service").output())
        .contains("portal: could not fetch io.quarkus:quarkus-bom:pom:3.34.1");

    maven(fetching + "echo 'mvnw: could not fetch Maven 3.9.11: reachable?' >&2; exit 1");
    assertThat(build("demo-service").output()).contains("portal: could not fetch Maven 3.9.11");

    maven(
        fetching
            + "echo 'cannot create log: No space left on device' >&2;"
            + " echo 'mvnw: could not fetch Maven 3.9.11: reachable?' >&2; exit 1");
    assertThat(build("demo-service").output()).contains("portal: the disk is full");
  }

  @Test
  void aLauncherThatCannotBeCopiedWholeLeavesTheOldOne() throws Exception {
    file(".portal/launcher/stack-0.jar", "old");
    // What cp refuses, as it would on a full disk, with a library copied before it.
    maven(
        "mkdir -p workbench/stack/target/lib/torn.jar && touch workbench/stack/target/stack-1.jar"
            + " workbench/stack/target/lib/a.jar");
    Outcome torn = build("launcher");
    assertThat(torn.status()).isEqualTo(1);
    assertThat(torn.output()).contains("cannot write").contains("is the disk full?");
    assertThat(root.resolve(".portal/launcher")).isDirectoryContaining("glob:**/stack-0.jar");

    maven("rmdir workbench/stack/target/lib/torn.jar");
    assertThat(build("launcher").status()).isZero();
    assertThat(root.resolve(".portal/launcher"))
        .isDirectoryContaining("glob:**/stack-1.jar")
        .isDirectoryContaining("glob:**/a.jar");
  }

  @Test
  void aLockOfAKilledBuildIsTakenOver() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    file(".portal/build/lock/pid", Long.toString(gone.pid()));

    assertThat(build("demo-service").status()).isZero();
    assertThat(root.resolve(".portal/build/lock")).doesNotExist();
  }
}
