package com.motionmavericks.portal.stack.cost;

import com.motionmavericks.portal.stack.cost.Comparison.Round;
import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.StackRecord;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the suite beside itself with recording on and with {@code quarkus.otel.sdk.disabled=true},
 * in turn, under the same load. Spans go to a sink: what a service pays is measured, and not what a
 * collector on the same cores would.
 */
public final class TracingCost {
  public static final String OPENING = "GET /s/{token}";
  public static final String DASHBOARD = "GET /projects";

  /** Who answers, and who is asked by them; what idles beside them would be noise. */
  public static final List<String> SERVICES =
      List.of("projects", "milestones", "assets", "sharelinks");

  private static final String CREATED = "portal_telemetry_spans_created_total ";

  private final Checkout checkout;
  private final Size size;
  private final Conditions conditions;

  /**
   * How much.
   *
   * @param warmUp seconds before anything is measured; the JIT compilers of a 2-core machine settle
   *     after about two minutes
   * @param saturated seconds
   * @param half seconds at half load
   */
  public record Size(int rounds, int warmUp, int saturated, int half) {
    public static final Size FULL = new Size(3, 120, 15, 15);
    public static final Size SMALL = new Size(1, 1, 2, 1);
  }

  /**
   * A cost to be measured.
   *
   * @param checkout its suite is emptied; the services, backends and load are built
   * @param conditions of the services, beside what is compared
   */
  public TracingCost(Checkout checkout, Size size, Conditions conditions) {
    this.checkout = checkout;
    this.size = size;
    this.conditions = conditions;
  }

  /** Measures; takes about twelve minutes a round at full size. */
  public List<Comparison> measure() {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    try (LoadTool load = new LoadTool(checkout)) {
      for (int i = 0; i < size.rounds(); i++) {
        Map<String, Sample> without = run(load, false, Map.of());
        Map<String, Sample> with = run(load, true, without);
        without.forEach(
            (target, sample) ->
                rounds
                    .computeIfAbsent(target, first -> new ArrayList<>())
                    .add(new Round(with.getOrDefault(target, sample), sample)));
      }
    }
    return rounds.entrySet().stream()
        .map(target -> new Comparison(target.getKey(), target.getValue()))
        .toList();
  }

  /** By target; at half of what {@code before} did, or of what is done now. */
  private Map<String, Sample> run(LoadTool load, boolean recording, Map<String, Sample> before) {
    Ports ports = Ports.free();
    Conditions told =
        conditions
            .with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", load.sink())
            .with("QUARKUS_OTEL_SDK_DISABLED", Boolean.toString(!recording));
    try (Ground ground = Ground.take(checkout)) {
      ground.prepare(true, ports, SERVICES);
      Supervisor suite = new Supervisor(checkout, ports, told);
      try {
        suite.start(SERVICES);
        new DemoTenant(ports).seed(checkout.up().resolve("seeded.json"));
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (Target target : Target.of(ports)) {
          Sample sample = sample(load, target, ports, before.get(target.name()));
          samples.put(target.name(), sample);
          System.out.printf(
              "  %-14s %-9s %s%n", target.name(), recording ? "recorded" : "without", sample);
        }
        return samples;
      } finally {
        suite.stop();
      }
    }
  }

  private Sample sample(LoadTool load, Target target, Ports ports, @Nullable Sample before) {
    load.saturate(target, 0, size.warmUp());
    Duration cpu = cpu();
    long spans = spans(ports);
    LoadTool.Result full = load.saturate(target, 0, size.saturated());
    double requests = Math.max(1, full.requests());
    double cpuMicros = cpu().minus(cpu).toNanos() / 1_000.0 / requests;
    double spansEach = (spans(ports) - spans) / requests;
    double reference = before == null ? full.perSecond() : before.perSecond();
    int rate = Math.max(1, (int) (reference / 2));
    LoadTool.Result half = load.atRate(target, rate, size.half(), size.half());
    return new Sample(
        full.perSecond(), cpuMicros, spansEach, half.p99Micros(), full.errors() + half.errors());
  }

  private Duration cpu() {
    return StackRecord.read(checkout).stream()
        .flatMap(record -> record.services().stream())
        .flatMap(service -> ProcessHandle.of(service.pid()).stream())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** That all services began so far; none where recording is off. */
  private long spans(Ports ports) {
    return SERVICES.stream().mapToLong(service -> spansOf(service, ports)).sum();
  }

  private static long spansOf(String service, Ports ports) {
    String url = ports.url(Ports.management(service)) + "/q/metrics";
    try {
      return Http.get(url, Map.of())
          .body()
          .lines()
          .filter(line -> line.startsWith(CREATED))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(CREATED.length())))
          .sum();
    } catch (IOException e) {
      throw new Refusal(url + " does not answer: " + e.getMessage(), e);
    }
  }
}
