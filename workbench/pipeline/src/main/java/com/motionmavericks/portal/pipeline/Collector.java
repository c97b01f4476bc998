package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.ports.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the collector; can be ended and started again on the same ports. */
final class Collector implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration END = Duration.ofMinutes(1);

  /** As the chart starts samplers; to a gateway it says nothing. */
  private static final String COUNT_SPANS =
      "--feature-gates=processor.tailsamplingprocessor.metricstatcountspanssampled";

  private final Installation installation;
  private final String name;
  private final List<String> configurations;
  private final Map<String, String> environment;
  private @Nullable Process process;

  /**
   * Where its parts lie.
   *
   * @param binary what was built from the manifest
   * @param configurations the folder of its files
   * @param work takes logs and queues
   */
  record Installation(Path binary, Path configurations, Path work) {}

  /**
   * A tier's process.
   *
   * @param values those of the environment, as environment variables
   */
  Collector(
      Installation installation,
      String name,
      List<String> configurations,
      Map<String, String> values) {
    this.installation = installation;
    this.name = name;
    this.configurations = configurations;
    this.environment = new HashMap<>(values);
    for (String port :
        List.of("OTLP_PORT", "HEALTH_PORT", "SELF_METRICS_PORT", "SPAN_METRICS_PORT")) {
      environment.putIfAbsent(port, Integer.toString(FreePorts.next()));
    }
    environment.put("HOSTNAME", name);
    environment.put("QUEUE_FOLDER", installation.work().resolve(name).toString());
  }

  String name() {
    return name;
  }

  int port(String which) {
    return Integer.parseInt(environment.getOrDefault(which, "0"));
  }

  /** What it tells of itself. */
  Metrics selfMetrics() {
    return Metrics.of(port("SELF_METRICS_PORT"));
  }

  /** What it made of the spans. */
  Metrics spanMetrics() {
    return Metrics.of(port("SPAN_METRICS_PORT"));
  }

  /** Whether the binary finds its configuration right. */
  boolean validates() {
    try {
      return start("validate").waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it with other values than before, and waits until it is ready. */
  void start(Map<String, String> values) {
    environment.putAll(values);
    process = start();
    Wait.until(START, name + " is ready, see " + log(), this::isReady);
  }

  /** A graceful end, as a rolling update ends it. */
  void stop() {
    end(false);
  }

  /** As if the machine were gone. */
  void kill() {
    end(true);
  }

  private void end(boolean forcibly) {
    Process ended = process;
    if (ended == null) {
      return;
    }
    process = null;
    if (forcibly) {
      ended.destroyForcibly();
    } else {
      ended.destroy();
    }
    try {
      if (!ended.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        ended.destroyForcibly();
        throw new IllegalStateException(name + " did not end, see " + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(String... words) {
    List<String> command = new ArrayList<>();
    command.add(installation.binary().toString());
    command.addAll(List.of(words));
    command.add(COUNT_SPANS);
    configurations.forEach(
        file ->
            command.addAll(
                List.of("--config", installation.configurations().resolve(file).toString())));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return installation.work().resolve(name + ".log");
  }

  private boolean isReady() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException(name + " ended, see " + log());
    }
    URI health = URI.create("http://127.0.0.1:" + port("HEALTH_PORT"));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
