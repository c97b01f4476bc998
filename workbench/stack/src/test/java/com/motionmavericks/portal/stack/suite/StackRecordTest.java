package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackRecordTest {
  @TempDir private Path root;
  private final Process[] running = new Process[3];

  @AfterEach
  void endAll() {
    for (Process process : running) {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  private ProcessRecord sleeping(int place, String name, String seconds) throws IOException {
    running[place] = new ProcessBuilder("sleep", seconds).start();
    return ProcessRecord.of(name, running[place].toHandle(), "sleep");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var checkout = new Checkout(root);
    var record =
        new StackRecord(
            "starting",
            sleeping(0, "supervisor", "601"),
            Ports.choose(List.of("mux=1"), Map.of()),
            List.of(sleeping(1, "backends", "602"), sleeping(2, "projects", "603")));

    record.write(checkout);

    assertThat(StackRecord.read(checkout)).contains(record);
    assertThat(record.services()).extracting(ProcessRecord::name).containsExactly("projects");
  }

  @Test
  void noFileAndHalfAFileAreNoRecord() throws IOException {
    var checkout = new Checkout(root);
    assertThat(StackRecord.read(checkout)).isEmpty();

    Files.createDirectories(checkout.up());
    Files.writeString(checkout.up().resolve("stack.json"), "{\"supervisor\": {");
    assertThat(StackRecord.read(checkout)).isEmpty();
  }

  @Test
  void downEndsWhatAKilledRunLeftAndNothingElse() throws IOException, InterruptedException {
    // Given: a supervisor that is gone, a service of its own, and a stranger that got an old pid
    var checkout = new Checkout(root);
    ProcessRecord supervisor = sleeping(0, "supervisor", "601");
    ProcessRecord service = sleeping(1, "projects", "602");
    ProcessRecord stranger = sleeping(2, "milestones", "603");
    var oldPid =
        new ProcessRecord(
            "milestones", stranger.pid(), stranger.startedAt().minusSeconds(60), "sleep");
    running[0].destroyForcibly().onExit().join();
    new StackRecord(
            "ready", supervisor, Ports.choose(List.of(), Map.of()), List.of(service, oldPid))
        .write(checkout);

    // When
    List<String> ended = Leftovers.down(checkout);

    // Then
    assertThat(ended).containsExactly("projects");
    assertThat(running[1].waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(running[2].isAlive()).isTrue();
    assertThat(StackRecord.read(checkout)).isEmpty();
  }
}
