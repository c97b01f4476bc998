package com.motionmavericks.portal.newcomer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** What Prometheus reads, line by line. */
record Scrape(List<String> lines) {
  /** As Prometheus sends it with {@code scrape_protocols: [OpenMetricsText1.0.0]}. */
  static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0;q=0.2,*/*;q=0.1";

  /** As Prometheus sends it by default. */
  static final String TEXT =
      "application/openmetrics-text;version=1.0.0;q=0.5,"
          + "text/plain;version=0.0.4;q=0.3,*/*;q=0.1";

  private static final Pattern EXEMPLAR =
      Pattern.compile(".* # \\{span_id=\"(?<span>\\w+)\",trace_id=\"(?<trace>\\w+)\"} .*");

  /** The span that an exemplar names. */
  record Exemplar(String traceId, String spanId) {}

  static Scrape as(String accept) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body =
          client
              .send(
                  HttpRequest.newBuilder(metrics()).header("accept", accept).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return new Scrape(body.lines().toList());
    }
  }

  private static URI metrics() {
    String management = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    return URI.create(management.replaceFirst("/+$", "") + "/metrics");
  }

  /** The samples of a metric with that label. */
  Scrape of(String metric, String label) {
    return new Scrape(
        lines.stream().filter(line -> line.startsWith(metric) && line.contains(label)).toList());
  }

  List<Exemplar> exemplars() {
    return lines.stream()
        .map(EXEMPLAR::matcher)
        .filter(Matcher::matches)
        .map(found -> new Exemplar(found.group("trace"), found.group("span")))
        .toList();
  }
}
