package com.motionmavericks.portal.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedBackendsTest {
  @TempDir Path folder;

  private ProjectRoot root;

  @BeforeEach
  void aStateOfItsOwn() {
    Path project = ProjectRoot.above(Path.of("")).folder();
    root = new ProjectRoot(project, folder.resolve("dev"));
  }

  @AfterEach
  void endDaemon() {
    new SharedBackends(root)
        .running()
        .flatMap(listing -> ProcessHandle.of(listing.pid()))
        .ifPresent(SharedBackendsTest::end);
  }

  @Test
  void whoeverAsksAtTheSameTimeGetsTheSame() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // When
      var first =
          CompletableFuture.supplyAsync(() -> new SharedBackends(root).findOrStart(), threads);
      var second =
          CompletableFuture.supplyAsync(() -> new SharedBackends(root).findOrStart(), threads);

      // Then
      assertThat(second.join()).isEqualTo(first.join());
      long pid = first.join().pid();
      assertThat(ProcessHandle.of(pid)).isPresent();
      assertThat(new SharedBackends(root).findOrStart().pid()).isEqualTo(pid);
    }
  }

  @Test
  void whatWasKilledIsStartedAnew() throws Exception {
    // Given: kill -9 leaves a listing behind that names a dead process
    Listing killed = new SharedBackends(root).findOrStart();
    ProcessHandle daemon = ProcessHandle.of(killed.pid()).orElseThrow();
    daemon.destroyForcibly();
    daemon.onExit().get(30, TimeUnit.SECONDS);
    assertThat(Files.exists(root.state().resolve("backends.json"))).isTrue();

    // When
    Listing anew = new SharedBackends(root).findOrStart();

    // Then
    assertThat(anew.pid()).isNotEqualTo(killed.pid());
    assertThat(anew.postgres()).isEqualTo(killed.postgres());
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
