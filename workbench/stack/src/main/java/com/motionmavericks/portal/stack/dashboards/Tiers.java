package com.motionmavericks.portal.stack.dashboards;

import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The collector: a gateway and a sampler that keeps everything, before a suite's receiver. */
final class Tiers implements AutoCloseable {
  /** As the chart starts samplers; to a gateway it says nothing. */
  private static final String COUNT_SPANS =
      "--feature-gates=processor.tailsamplingprocessor.metricstatcountspanssampled";

  private final Checkout checkout;
  private final Path binary;
  private final List<Integer> ports;
  private final List<Process> processes;

  /**
   * Starts both.
   *
   * @param ports seven free ones
   * @param backend an OTLP/HTTP address
   */
  Tiers(Checkout checkout, Path binary, List<Integer> ports, String backend) {
    this.checkout = checkout;
    this.binary = binary;
    this.ports = ports;
    this.processes =
        List.of(
            start(
                "sampler",
                List.of("sampler.yaml"),
                Map.of(
                    "OTLP_PORT",
                    port(0),
                    "HEALTH_PORT",
                    port(1),
                    "SELF_METRICS_PORT",
                    port(2),
                    "SPAN_METRICS_PORT",
                    port(3),
                    "SPAN_METRICS_INTERVAL",
                    "1s",
                    "KEEP_PERCENT",
                    "100",
                    "DECISION_WAIT",
                    "2s",
                    "BACKEND",
                    backend)),
            start(
                "gateway",
                List.of("gateway.yaml", "allowed-attributes.yaml"),
                Map.of(
                    "SAMPLERS", "[127.0.0.1:" + port(0) + "]",
                    "OTLP_PORT", port(4),
                    "HEALTH_PORT", port(5),
                    "SELF_METRICS_PORT", port(6))));
  }

  /** Where services send their spans. */
  String address() {
    return "http://localhost:" + port(4);
  }

  List<Prometheus.Target> targets() {
    return List.of(
        new Prometheus.Target("sampler", "/metrics", ports.get(2)),
        new Prometheus.Target("span-metrics", "/metrics", ports.get(3)),
        new Prometheus.Target("gateway", "/metrics", ports.get(6)));
  }

  private String port(int index) {
    return Integer.toString(ports.get(index));
  }

  private Process start(String name, List<String> files, Map<String, String> values) {
    Path folder = checkout.root().resolve("deploy/observability/collector");
    List<String> command =
        Stream.concat(
                files.stream().map(file -> "--config=" + folder.resolve(file)),
                Stream.of(COUNT_SPANS))
            .toList();
    Map<String, String> environment = new HashMap<>(values);
    environment.put("HOSTNAME", name);
    environment.put("QUEUE_FOLDER", checkout.up().resolve("queue").toString());
    return Detached.start(
        Stream.concat(Stream.of(binary.toString()), command.stream()).toList(),
        environment,
        checkout.root(),
        checkout.logs().resolve(name + ".log"));
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
  }
}
