package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Collector.Installation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tier 1 and two samplers of tier 2, wired as the chart wires them, on loopback. */
final class Tiers implements AutoCloseable {
  private static final Duration DRAINED = Duration.ofMinutes(3);

  private static final String ACCEPTED = "otelcol_receiver_accepted_spans_total";
  private static final String MEMORY = "otelcol_process_memory_rss_bytes";

  private final Collector gateway;
  private final List<Collector> samplers;

  Tiers(Installation installation, String backend) {
    this.samplers =
        Stream.of("sampler-0", "sampler-1")
            .map(
                name ->
                    new Collector(
                        installation,
                        name,
                        List.of("sampler.yaml"),
                        Map.of("BACKEND", backend, "SPAN_METRICS_INTERVAL", "1s")))
            .toList();
    String addresses =
        samplers.stream()
            .map(sampler -> "127.0.0.1:" + sampler.port("OTLP_PORT"))
            .collect(Collectors.joining(", ", "[", "]"));
    this.gateway =
        new Collector(
            installation,
            "gateway",
            List.of("gateway.yaml", "allowed-attributes.yaml"),
            // A short queue: what waits in it is late, and the proof sends faster than any suite.
            Map.of("SAMPLERS", addresses, "QUEUED_SPANS", "20000"));
  }

  List<Collector> all() {
    return Stream.concat(samplers.stream(), Stream.of(gateway)).toList();
  }

  Collector sampler(int index) {
    return samplers.get(index);
  }

  String address() {
    return "http://127.0.0.1:" + gateway.port("OTLP_PORT");
  }

  /** Starts all of it as an environment has it. */
  void start(Settings settings) {
    samplers.forEach(sampler -> sampler.start(settings.values()));
    gateway.start(Map.of());
  }

  /** Ends all of it gracefully, tier 1 first. */
  void stop() {
    gateway.stop();
    samplers.forEach(Collector::stop);
  }

  /**
   * What an environment says.
   *
   * @param keepPercent of stories without an error
   * @param decisionWait shorter than in production, for the proof's sake
   */
  record Settings(int keepPercent, Duration decisionWait) {
    Map<String, String> values() {
      Map<String, String> values = new HashMap<>();
      values.put("KEEP_PERCENT", Integer.toString(keepPercent));
      values.put("DECISION_WAIT", decisionWait.toSeconds() + "s");
      return values;
    }
  }

  /** Spans that the samplers, in their present lives, have taken. */
  long accepted() {
    return sum(ACCEPTED);
  }

  /** Waits until the samplers have this many spans. */
  void awaitAccepted(long spans) {
    Wait.until(DRAINED, spans + " spans reached the samplers", () -> accepted() >= spans);
  }

  /** Waits until they have this many, have decided over all of them, and sent on what they keep. */
  void awaitDecisions(long spans) {
    awaitAccepted(spans);
    Wait.until(DRAINED, "every trace is decided", () -> undecided() == 0);
    Wait.until(DRAINED, "the backend has it", () -> sum("otelcol_exporter_queue_size") == 0);
  }

  /** Traces that were begun and not yet decided. */
  long undecided() {
    return samplers.stream().mapToLong(Tiers::undecided).sum();
  }

  static long undecided(Collector sampler) {
    Metrics told = sampler.selfMetrics();
    return told.sum("otelcol_processor_tail_sampling_new_trace_id_received_total")
        - told.sum("otelcol_processor_tail_sampling_global_count_traces_sampled_total");
  }

  /** Spans that tier 1 has sent on. */
  long sent() {
    return gateway
        .selfMetrics()
        .sum("otelcol_exporter_sent_spans_total", "exporter=\"load_balancing\"");
  }

  /** Spans over which the samplers, in their present lives, have decided; late ones follow. */
  long decided() {
    return samplers.stream().mapToLong(Tiers::decided).sum();
  }

  static long decided(Collector sampler) {
    Metrics told = sampler.selfMetrics();
    return told.sum(
            "otelcol_processor_tail_sampling_count_spans_sampled_total", "policy=\"errors\"")
        + told.sum("otelcol_processor_tail_sampling_early_releases_from_cache_decision_total");
  }

  /** Requests that span metrics counted: SERVER spans. */
  long requests() {
    return samplers.stream()
        .mapToLong(
            sampler ->
                sampler
                    .spanMetrics()
                    .sum("traces_span_metrics_calls_total", "span_kind=\"SPAN_KIND_SERVER\""))
        .sum();
  }

  /** What the spans of this run cost, for docs/scaling.md. */
  void tellCosts(Findings findings) {
    Metrics tier1 = gateway.selfMetrics();
    findings.tell("µs of CPU a span, in the gateway", micros(tier1, "http"));
    for (Collector sampler : samplers) {
      Metrics told = sampler.selfMetrics();
      findings.tell("µs of CPU a span, in " + sampler.name(), micros(told, "grpc"));
      findings.tell("MB of memory, " + sampler.name(), told.sum(MEMORY) / 1_000_000);
    }
  }

  private static String micros(Metrics told, String transport) {
    long spans = told.sum(ACCEPTED, "transport=\"" + transport + "\"");
    return "%.1f".formatted(told.value("otelcol_process_cpu_seconds_total") * 1e6 / spans);
  }

  private long sum(String metric) {
    return samplers.stream().mapToLong(sampler -> sampler.selfMetrics().sum(metric)).sum();
  }

  @Override
  public void close() {
    stop();
  }
}
