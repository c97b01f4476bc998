package com.motionmavericks.portal.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** What a process tells at its Prometheus port, read once. */
record Metrics(List<String> lines) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Metrics of(int port) {
    URI address = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
    try {
      return new Metrics(
          HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines())
              .body()
              .filter(line -> !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new IllegalStateException("no metrics at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The sum over all series of a metric.
   *
   * @param labels each as {@code name="value"}; a series must have all of them
   */
  long sum(String metric, String... labels) {
    return (long) value(metric, labels);
  }

  /** As {@link #sum}, of what is no whole number. */
  double value(String metric, String... labels) {
    return lines.stream()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
