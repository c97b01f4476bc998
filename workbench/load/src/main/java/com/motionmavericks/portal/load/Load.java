package com.motionmavericks.portal.load;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** GETs one address for some seconds and prints what came of it as one line of JSON. */
@Command(name = "load", description = "Load on one address; prints one line of JSON.")
public final class Load implements Callable<Integer> {
  private static final String PHASE = "load";
  private static final String WARM_UP = "warm-up";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Option(names = "--url", required = true, description = "What is asked for, by GET.")
  private URI url = URI.create("http://localhost");

  @Option(names = "--header", description = "name=value; may be given more than once.")
  private Map<String, String> headers = Map.of();

  @Option(names = "--connections", description = "How many at once at most.")
  private int connections = 32;

  @Option(names = "--seconds", description = "How long.")
  private int seconds = 10;

  @Option(
      names = "--warm-up",
      description = "Seconds of the same before, not counted: a generator just started is late.")
  private int warmUp;

  @Option(names = "--rate", description = "Requests a second; without it as many as go.")
  private int rate;

  public static void main(String[] words) {
    System.exit(new CommandLine(new Load()).execute(words));
  }

  @Override
  public Integer call() {
    StatisticsSnapshot seen = new StatisticsSnapshot();
    new LocalSimulationRunner(
            benchmark(),
            (phase, step, metric, part, last) -> {
              if (phase.name().equals(PHASE)) {
                seen.add(part);
              }
            },
            null,
            null)
        .run();
    System.out.printf(
        Locale.ROOT,
        "{\"requests\":%d,\"errors\":%d,\"seconds\":%d,\"p50_us\":%d,\"p99_us\":%d}%n",
        seen.requestCount,
        seen.errors() + seen.invalid,
        seconds,
        seen.histogram.getValueAtPercentile(50) / 1_000,
        seen.histogram.getValueAtPercentile(99) / 1_000);
    return 0;
  }

  private Benchmark benchmark() {
    BenchmarkBuilder benchmark =
        BenchmarkBuilder.builder()
            .name(PHASE)
            .addPlugin(HttpPluginBuilder::new)
            .ergonomics()
            .repeatCookies(false)
            .userAgentFromSession(false)
            .endErgonomics()
            .http()
            .host(url.getHost())
            .port(url.getPort())
            .allowHttp2(false)
            .sharedConnections(connections)
            .endHttp()
            .endPlugin()
            .threads(1)
            .failurePolicy(Benchmark.FailurePolicy.CONTINUE);
    PhaseBuilder<?> load = phase(benchmark.addPhase(PHASE), seconds);
    if (warmUp > 0) {
      phase(benchmark.addPhase(WARM_UP), warmUp);
      load.startAfterStrict(WARM_UP);
    }
    return benchmark.build();
  }

  private PhaseBuilder<?> phase(PhaseBuilder.Catalog catalog, int length) {
    PhaseBuilder<?> phase =
        rate == 0
            ? catalog.always(connections)
            : catalog.constantRate(rate).variance(false).maxSessions(rate * length);
    phase
        .duration(Duration.ofSeconds(length).toMillis())
        .maxDuration(Duration.ofSeconds(length).plus(TIMEOUT).toMillis())
        .scenario()
        .maxRequests(1)
        .maxSequences(1)
        .initialSequence("request")
        .step(HttpStepCatalog.class)
        .httpRequest(HttpMethod.GET)
        .path(url.getRawQuery() == null ? url.getPath() : url.getPath() + "?" + url.getRawQuery())
        .headerAppender((session, request) -> headers.forEach(request::putHeader))
        .timeout(TIMEOUT.toSeconds() + "s")
        .endStep()
        .endSequence()
        .endScenario();
    return phase;
  }
}
