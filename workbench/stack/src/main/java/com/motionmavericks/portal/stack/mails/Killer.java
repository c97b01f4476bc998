package com.motionmavericks.portal.stack.mails;

import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Kills the service that mails (consumer and sender), and Redis, by turns, with {@code -9}. */
final class Killer {
  private static final int LONGEST_PAUSE_MILLIS = 3_000;

  private final Checkout checkout;
  private final Ports ports;
  private final Supervisor suite;
  private final Size size;
  private final Random random;
  private final List<Instant> killedService = new ArrayList<>();
  private ProcessHandle redis;
  private int forgotten;

  Killer(Checkout checkout, Ports ports, Supervisor suite, Size size) {
    this.checkout = checkout;
    this.ports = ports;
    this.suite = suite;
    this.size = size;
    this.random = new Random(size.seed());
    long pid =
        Json.read(checkout.up().resolve("backends.json")).path("redis").path("pid").asLong(-1);
    this.redis = ProcessHandle.of(pid).orElseThrow(() -> new Refusal("Redis does not run."));
  }

  /** All of them, at random moments. */
  void run() {
    for (int i = 0; i < size.kills(); i++) {
      Ending.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
      killedService.add(suite.kill("notifications"));
      Ending.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
      killRedis(size.forgets() && i % 2 == 0);
    }
  }

  /** When the service was gone, in order: what it had not exported then is lost. */
  List<Instant> killedService() {
    return List.copyOf(killedService);
  }

  /** How often Redis came back without what it knew. */
  int forgotten() {
    return forgotten;
  }

  private void killRedis(boolean forget) {
    String executable = redis.info().command().orElseThrow();
    redis.destroyForcibly();
    redis.onExit().join();
    Path home = checkout.up().resolve("redis");
    if (forget) {
      delete(home.resolve("appendonlydir"));
      delete(home.resolve("appendonly.aof"));
      delete(home.resolve("dump.rdb"));
      forgotten++;
    }
    try {
      Files.deleteIfExists(home.resolve("redis.pid"));
      int exit =
          new ProcessBuilder(executable, home.resolve("redis.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("restart.log").toFile())
              .start()
              .waitFor();
      redis = exit == 0 ? started(home) : refused(home);
    } catch (IOException e) {
      throw new Refusal("Redis does not start again: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", e);
    }
  }

  private ProcessHandle started(Path home) throws IOException {
    Instant end = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(end)) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), ports.of("redis"))) {
        return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("redis.pid")).strip()))
            .orElseThrow();
      } catch (java.net.ConnectException | java.nio.file.NoSuchFileException notYet) {
        Ending.pause(50);
      }
    }
    return refused(home);
  }

  private static ProcessHandle refused(Path home) {
    throw new Refusal("Redis does not start again: see " + home);
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new Refusal("Cannot delete " + path, e);
    }
  }
}
