package com.motionmavericks.portal.stack.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The programs of {@code workbench/load}, each run in a process of its own. */
public final class LoadTool implements AutoCloseable {
  private static final String PACKAGE = "com.motionmavericks.portal.load.";
  private static final int CONNECTIONS = 32;
  private static final int SHORT_SECONDS = 10;
  private static final int SINK_PATIENCE_MILLIS = 20_000;

  private final Checkout checkout;
  private final Process sink;
  private final String sinkAddress;

  /**
   * What came of a load.
   *
   * @param p99Micros from when the request was due to its answer
   */
  public record Result(long requests, long errors, int seconds, long p50Micros, long p99Micros) {
    public double perSecond() {
      return (double) requests / seconds;
    }
  }

  public LoadTool(Checkout checkout) {
    this.checkout = checkout;
    Path log = checkout.logs().resolve("sink.log");
    this.sink = Detached.companion(java("Sink", "-Xmx64m"), Map.of(), checkout.root(), log);
    this.sinkAddress = "http://localhost:" + printedPort(log);
  }

  /** The address of a collector that takes every span and keeps none. */
  public String sink() {
    return sinkAddress;
  }

  private static String printedPort(Path log) {
    for (int waited = 0; waited < SINK_PATIENCE_MILLIS; waited += 50) {
      String port = read(log).strip();
      if (port.matches("[0-9]+")) {
        return port;
      }
      Ending.pause(50);
    }
    throw new Refusal("The sink did not start; its log: " + log);
  }

  /**
   * As many requests as go: each connection asks again as soon as it was answered.
   *
   * @param warmUp seconds of the same before, not counted
   */
  public Result saturate(Target target, int warmUp, int seconds) {
    List<String> how = List.of("--connections", Integer.toString(CONNECTIONS));
    return run(target, warmUp, seconds, how);
  }

  /**
   * Requests at a rate, each sent when it is due.
   *
   * @param warmUp seconds of the same before, not counted
   */
  public Result atRate(Target target, int rate, int warmUp, int seconds) {
    List<String> how =
        List.of("--connections", Integer.toString(CONNECTIONS * 4), "--rate", "" + rate);
    return run(target, warmUp, seconds, how);
  }

  private Result run(Target target, int warmUp, int seconds, List<String> how) {
    List<String> command =
        java(
            "Load",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=" + tier(warmUp + seconds));
    command.addAll(
        List.of("--url", target.url(), "--warm-up", "" + warmUp, "--seconds", "" + seconds));
    target
        .headers()
        .forEach((name, value) -> command.addAll(List.of("--header", name + "=" + value)));
    command.addAll(how);
    Path log = checkout.logs().resolve("load.log");
    try {
      Process load = Detached.companion(command, Map.of(), checkout.root(), log);
      if (!load.waitFor(warmUp + seconds + 60L, TimeUnit.SECONDS)) {
        load.destroyForcibly();
        throw new Refusal("The load did not end; its log: " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
    return result(log, seconds);
  }

  /** The compiler for long runs takes more from a short one than it gives; at full size none is. */
  private static int tier(int seconds) {
    return seconds < SHORT_SECONDS ? 1 : 4;
  }

  private static Result result(Path log, int seconds) {
    JsonNode line =
        read(log)
            .lines()
            .filter(text -> text.startsWith("{\"requests\""))
            .findFirst()
            .map(Json::parse)
            .orElseThrow(() -> new Refusal("The load printed no result; its log: " + log));
    return new Result(
        line.path("requests").asLong(),
        line.path("errors").asLong(),
        seconds,
        line.path("p50_us").asLong(),
        line.path("p99_us").asLong());
  }

  private List<String> java(String program, String... options) {
    Path module = checkout.root().resolve("workbench/load/target");
    List<String> command = new ArrayList<>(List.of(checkout.java()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            module.resolve("*") + java.io.File.pathSeparator + module.resolve("lib/*"),
            PACKAGE + program));
    return command;
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    sink.destroy();
  }
}
