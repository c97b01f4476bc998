package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A supervisor that outlives the call that started it. */
public final class Background {
  private static final Duration STOP = Duration.ofSeconds(60);

  private Background() {}

  /**
   * Starts one and shows what it says until all is ready.
   *
   * @return 0 when all is ready, else the supervisor's exit status
   */
  public static int start(Checkout checkout, Ports ports) {
    Path log = checkout.logs().resolve("supervisor.log");
    Process process = Detached.start(command(checkout, ports), Map.of(), checkout.root(), log);
    var record = ProcessRecord.of("supervisor", process.toHandle(), "portal.stack.Portal");
    var hook = new Thread(() -> Ending.end(List.of(record), STOP), "end the supervisor");
    Runtime.getRuntime().addShutdownHook(hook);
    try (var tail = new RandomAccessFile(log.toFile(), "r")) {
      while (process.isAlive()) {
        show(tail);
        if (isReady(checkout, process.pid())) {
          show(tail);
          Runtime.getRuntime().removeShutdownHook(hook);
          return 0;
        }
        Ending.pause(100);
      }
      show(tail);
    } catch (IOException e) {
      System.err.println("portal: cannot read " + log + ": " + e.getMessage());
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    return process.isAlive() ? 1 : Math.max(1, process.exitValue());
  }

  private static List<String> command(Checkout checkout, Ports ports) {
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dportal.root=" + checkout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.motionmavericks.portal.stack.Portal",
                "up",
                "--supervise"));
    command.addAll(ports.asOptions());
    return command;
  }

  private static boolean isReady(Checkout checkout, long pid) {
    return StackRecord.read(checkout)
        .filter(record -> record.supervisor().pid() == pid)
        .filter(record -> record.phase().equals(StackRecord.READY))
        .isPresent();
  }

  private static void show(RandomAccessFile tail) throws IOException {
    byte[] news = new byte[(int) (tail.length() - tail.getFilePointer())];
    tail.readFully(news);
    System.out.write(news, 0, news.length);
    System.out.flush();
  }
}
