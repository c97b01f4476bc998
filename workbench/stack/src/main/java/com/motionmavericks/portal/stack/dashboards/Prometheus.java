package com.motionmavericks.portal.stack.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Http;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A real one, on loopback, that scrapes every second and evaluates our rules. */
final class Prometheus implements AutoCloseable {
  private static final String PROGRAM = "prometheus";

  private final String address;
  private final Process process;

  /**
   * Who is scraped.
   *
   * @param path of its metrics
   */
  record Target(String job, String path, int port) {
    String yaml() {
      return """
        - job_name: %s
          metrics_path: %s
          static_configs: [{targets: ['localhost:%d']}]
      """
          .formatted(job, path, port);
    }
  }

  /** Refuses where this machine has none. */
  static void require() {
    if (!Detached.isInstalled(PROGRAM)) {
      throw new Refusal("This proof asks a real Prometheus, and there is none on the PATH.", 3);
    }
  }

  Prometheus(Checkout checkout, int port, List<Target> targets) {
    this.address = "http://localhost:" + port;
    Path folder = checkout.up().resolve(PROGRAM);
    String rules =
        checkout.root().resolve("deploy/observability/prometheus/rules").toString() + "/*.yaml";
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("prometheus.yaml"),
          "global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: ['%s']\nscrape_configs:\n%s"
              .formatted(rules, targets.stream().map(Target::yaml).collect(Collectors.joining())));
    } catch (IOException e) {
      throw new Refusal("Cannot write to " + folder + ": " + e.getMessage(), e);
    }
    this.process =
        Detached.start(
            List.of(
                PROGRAM,
                "--config.file=" + folder.resolve("prometheus.yaml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port),
            Map.of(),
            checkout.root(),
            checkout.logs().resolve("prometheus.log"));
  }

  /** Whether it answers with a value that is a number. */
  boolean hasData(Query query) {
    String expression = query.expression().replace("$__rate_interval", "1m");
    String url =
        address + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    try {
      JsonNode result = Http.get(url, Map.of()).json().at("/data/result");
      return StreamSupport.stream(result.spliterator(), false)
          .map(series -> series.at("/value/1").asText())
          .anyMatch(value -> !value.equals("NaN"));
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
