package com.motionmavericks.portal.stack.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  @TempDir private Path folder;
  private Process child = ended();
  private Process sibling = ended();

  private static Process ended() {
    try {
      return new ProcessBuilder("true").start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() {
    child = detached("child", "600");
    sibling = detached("sibling", "700");
  }

  @AfterEach
  void end() {
    child.destroyForcibly();
    sibling.destroyForcibly();
  }

  private Process detached(String name, String seconds) {
    return Detached.start(
        List.of("sleep", seconds), Map.of(), folder, folder.resolve(name + ".log"));
  }

  private ProcessRecord record() {
    return ProcessRecord.of("child", child.toHandle(), "sleep 600");
  }

  @Test
  void exactlyTheRecordedProcessIsEnded() throws InterruptedException {
    assertThat(record().runs()).isTrue();

    List<ProcessRecord> killed = Ending.end(List.of(record()), Duration.ofSeconds(20));

    assertThat(killed).isEmpty();
    assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(sibling.isAlive()).isTrue();
  }

  @Test
  void whatDoesNotListenIsKilled() throws IOException, InterruptedException {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done")
            .start();
    deaf.getInputStream().read(); // the trap is set
    var record = ProcessRecord.of("deaf", deaf.toHandle(), "trap");

    assertThat(Ending.end(List.of(record), Duration.ofMillis(200))).containsExactly(record);
    assertThat(deaf.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPidThatIsSomebodyElsesNowIsLeftAlone() {
    ProcessRecord now = record();
    var earlier =
        new ProcessRecord(now.name(), now.pid(), now.startedAt().minusSeconds(10), now.command());
    var other = new ProcessRecord(now.name(), now.pid(), now.startedAt(), "quarkus-run.jar");

    assertThat(Ending.end(List.of(earlier, other), Duration.ofSeconds(1))).isEmpty();

    assertThat(earlier.runs()).isFalse();
    assertThat(other.runs()).isFalse();
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void aDetachedProcessHasASessionOfItsOwn() throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(child.pid())).start();

    assertThat(new String(ps.getInputStream().readAllBytes(), UTF_8).strip())
        .isEqualTo(Long.toString(child.pid()));
  }
}
