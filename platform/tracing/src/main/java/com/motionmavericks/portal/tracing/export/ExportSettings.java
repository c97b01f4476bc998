package com.motionmavericks.portal.tracing.export;

import io.quarkus.opentelemetry.OpenTelemetryDestroyer;
import io.quarkus.opentelemetry.runtime.config.runtime.BatchSpanProcessorConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.CompressionType;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterTracesConfig;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where spans go and how many wait, by the properties that Quarkus has for that ({@code
 * quarkus.otel.exporter.otlp.*}, {@code quarkus.otel.bsp.*}).
 *
 * @param queueSize how many ended spans wait; more are dropped and counted
 * @param batchSize how many go in one request
 * @param delay how long a span waits for others at most
 * @param timeout of one request
 * @param shutdownTime what a stopping service gives the rest of its spans
 * @param tls the name of a TLS configuration; the JVM's default where there is none
 */
record ExportSettings(
    URI endpoint,
    Map<String, String> headers,
    boolean gzip,
    Optional<String> tls,
    int queueSize,
    int batchSize,
    Duration delay,
    Duration timeout,
    Duration shutdownTime) {
  private static final String PREFIX = "quarkus.otel.exporter.otlp.";

  static ExportSettings of(OTelRuntimeConfig otel, OtlpExporterRuntimeConfig exporter) {
    OtlpExporterTracesConfig traces = exporter.traces();
    refuseWhatIsNotThere(traces);
    BatchSpanProcessorConfig batches = otel.bsp();
    // The destroyer of the SDK gives the flush and the shutdown a quarter each.
    Duration shutdown = OpenTelemetryDestroyer.getShutdownWaitTime().dividedBy(4);
    return new ExportSettings(
        endpoint(traces.endpoint().or(exporter::endpoint)),
        headers(traces.headers().or(exporter::headers).orElse(List.of())),
        traces.compression().filter(CompressionType.GZIP::equals).isPresent(),
        traces.tlsConfigurationName(),
        batches.maxQueueSize(),
        batches.maxExportBatchSize(),
        batches.scheduleDelay(),
        traces.timeout(),
        shutdown);
  }

  private static void refuseWhatIsNotThere(OtlpExporterTracesConfig traces) {
    String protocol = traces.protocol().orElse(OtlpExporterConfig.Protocol.HTTP_PROTOBUF);
    if (!protocol.equals(OtlpExporterConfig.Protocol.HTTP_PROTOBUF)) {
      throw new IllegalStateException(
          PREFIX + "protocol is %s: spans leave by http/protobuf only".formatted(protocol));
    }
    if (traces.keyCert().certs().isPresent()
        || traces.trustCert().certs().isPresent()
        || traces.proxyOptions().enabled()) {
      throw new IllegalStateException(
          PREFIX
              + "{key-cert,trust-cert,proxy-options} are not supported: name certificates in"
              + " quarkus.tls.* and that in "
              + PREFIX
              + "tls-configuration-name");
    }
  }

  private static URI endpoint(Optional<String> configured) {
    String base =
        configured
            .map(String::strip)
            .filter(url -> !url.isEmpty())
            .orElse(OtlpExporterConfig.DEFAULT_HTTP_BASE_URI);
    return URI.create(base.endsWith("/") ? base + "v1/traces" : base + "/v1/traces");
  }

  private static Map<String, String> headers(List<String> configured) {
    Map<String, String> headers = new HashMap<>();
    for (String header : configured) {
      String[] parts = header.split("=", 2);
      if (parts.length != 2) {
        // The value may be a credential: the message names none of it.
        throw new IllegalStateException(PREFIX + "headers must be a list of name=value");
      }
      headers.put(parts[0].strip(), parts[1].strip());
    }
    return Map.copyOf(headers);
  }
}
