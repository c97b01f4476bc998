package com.motionmavericks.portal.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedTest {
  @TempDir Path folder;

  /** Whoever ends a proof ends its load, though that is in a session of its own. */
  @Test
  void aCompanionEndsWithItsProgram() throws Exception {
    Process program = program();
    try (BufferedReader out = program.inputReader()) {
      ProcessHandle companion = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertThat(companion.isAlive()).isTrue();

      program.destroy();

      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      await().until(() -> !companion.isAlive());
    }
  }

  private Process program() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Starts a companion, says which, and waits. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      Process companion =
          Detached.companion(List.of("sleep", "60"), Map.of(), folder, folder.resolve("log"));
      System.out.println(companion.pid());
      companion.waitFor();
    }
  }
}
