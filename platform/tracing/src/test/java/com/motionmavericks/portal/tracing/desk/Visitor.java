package com.motionmavericks.portal.tracing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the desk in a trace of their own, and looks at it afterwards. */
@Singleton
public class Visitor {
  /** The caller's own span, which no test stores. */
  public static final String SPAN = "00f067aa0ba902b7";

  private static final SecureRandom RANDOM = new SecureRandom();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Recorded recorded;

  Visitor(Recorded recorded) {
    this.recorded = recorded;
  }

  public static String newTraceId() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  public static String traceparent(String traceId) {
    return "00-" + traceId + "-" + SPAN + "-01";
  }

  public HttpResponse<String> get(String path, @Nullable String traceparent) {
    return send(path, traceparent).join();
  }

  public CompletableFuture<HttpResponse<String>> send(String path, @Nullable String traceparent) {
    HttpRequest.Builder request = HttpRequest.newBuilder(application().resolve(path));
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Known only once the application listens. */
  private static URI application() {
    return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
  }

  /**
   * Calls and waits until the trace is whole: the entry span ended and {@code size} spans in all.
   */
  public List<SpanData> walk(String path, int size) {
    String traceId = newTraceId();
    assertThat(get(path, traceparent(traceId)).statusCode()).isEqualTo(200);
    return trace(traceId, size);
  }

  public List<SpanData> trace(String traceId, int size) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(shape(recorded.trace(traceId)).lines().count())
                    .as(() -> shape(recorded.trace(traceId)))
                    .isEqualTo(size));
    return recorded.trace(traceId);
  }

  /** One line a span, {@code parent > name}, sorted; the caller's own span is {@code caller}. */
  public static String shape(List<SpanData> trace) {
    Map<String, String> names =
        trace.stream().collect(Collectors.toMap(SpanData::getSpanId, SpanData::getName));
    return trace.stream()
        .map(span -> parent(span, names) + " > " + span.getName())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String parent(SpanData span, Map<String, String> names) {
    String id = span.getParentSpanId();
    if (!span.getParentSpanContext().isValid()) {
      return "-";
    }
    return id.equals(SPAN) ? "caller" : Optional.ofNullable(names.get(id)).orElse("MISSING " + id);
  }

  /** The one span of that name. */
  public static SpanData only(List<SpanData> trace, String name) {
    List<SpanData> found = trace.stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }
}
