package com.motionmavericks.portal.stack.images;

import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Readiness;
import com.motionmavericks.portal.stack.suite.ServiceEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One start of a service, until it is ready.
 *
 * @param wall how long that took
 * @param cpu how much of a processor's time
 * @param cached the share of its classes that came from a cache
 */
record Start(Duration wall, Duration cpu, double cached) {
  /**
   * Starts it as its image would, on free ports and with nothing else there, and ends it.
   *
   * @param mode of the AOT cache: {@code on} does not start without it, {@code off} does not use it
   */
  static Start of(String service, Path folder, List<String> entrypoint, String mode, String java) {
    Ports ports = Ports.free();
    Map<String, String> environment =
        new HashMap<>(ServiceEnvironment.of(service, ports, Map.of()));
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    Path classes = folder.resolve("classes.log");
    environment.put(
        "JDK_JAVA_OPTIONS", "-XX:AOTMode=%s -Xlog:class+load:file=classes.log".formatted(mode));
    List<String> command = new ArrayList<>(entrypoint);
    command.set(0, java);
    long begun = System.nanoTime();
    Process process =
        Detached.start(command, environment, folder, folder.resolve("start-" + mode + ".log"));
    try {
      while (!Readiness.ofService(service, ports)) {
        if (!process.isAlive()) {
          throw new Refusal("%s does not start: see %s".formatted(service, folder));
        }
        Ending.pause(10);
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - begun);
      Duration cpu = process.info().totalCpuDuration().orElseThrow();
      return new Start(wall, cpu, cached(classes));
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }

  private static double cached(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> loaded = lines.filter(line -> line.contains(" source: ")).toList();
      long shared = loaded.stream().filter(line -> line.contains("source: shared objects")).count();
      return (double) shared / loaded.size();
    } catch (IOException e) {
      throw new Refusal("Cannot read " + log + ": " + e.getMessage(), e);
    }
  }
}
