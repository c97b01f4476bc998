package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.newcomer.Scrape.Exemplar;
import com.motionmavericks.portal.testkit.Traces;
import com.motionmavericks.portal.tracing.Refusal;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Story;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Histograms and exemplars as Prometheus gets them, traces as the receiver does; 50 % are kept. */
@QuarkusTest
class SpanMetricsTest {
  private static final String SPANS = "portal_span_duration_seconds";
  private static final int TRACES = 40;
  private static final List<String> PATHS =
      List.of("/answers", "/answers/chunks", "/answers/unchanged", "/answers/missing", "/echo");

  @Inject Spans spans;
  @Inject Vertx vertx;

  private final String run = UUID.randomUUID().toString();

  /** A name for each trace, so that no exemplar takes the place of another. */
  @Test
  void namesTheMeasuredSpanOfExactlyTheKeptTraces() throws Exception {
    List<SpanContext> measured = new ArrayList<>();
    for (int i = 0; i < TRACES; i++) {
      String name = run + i;
      measured.add(job(name, span -> inner(name)));
    }

    Scrape scrape = Scrape.as(Scrape.OPEN_METRICS);

    assertThat(measured.stream().map(SpanMetricsTest::bucket).filter(kept -> kept < 50).count())
        .isBetween(1L, TRACES - 1L);
    for (int i = 0; i < TRACES; i++) {
      SpanContext span = measured.get(i);
      List<Exemplar> exemplars = scrape.of(SPANS + "_bucket", run + i + "\"").exemplars();
      if (bucket(span) < 50) {
        assertThat(exemplars).containsOnly(new Exemplar(span.getTraceId(), span.getSpanId()));
        JsonNode stored =
            Traces.named(Traces.await(span.getTraceId(), Traces.has(run + i)), run + i);
        assertThat(stored.required("span_id").asText()).isEqualTo(span.getSpanId());
        assertThat(stored.required("attributes").required("portal.sampling.bucket").asInt())
            .isEqualTo(bucket(span));
      } else {
        assertThat(exemplars).isEmpty();
      }
    }
  }

  @Test
  void namesEveryError() throws Exception {
    for (int i = 0; i < 10; i++) {
      job("failing" + run + i, span -> Uni.createFrom().failure(new IllegalStateException()));
    }

    Scrape scrape = Scrape.as(Scrape.OPEN_METRICS);

    for (int i = 0; i < 10; i++) {
      Scrape series = scrape.of(SPANS + "_bucket", "failing" + run + i);
      assertThat(series.lines()).allMatch(line -> line.contains("outcome=\"error\""));
      assertThat(series.exemplars()).hasSize(1);
    }
  }

  /** Those of Quarkus follow the same rule. */
  @Test
  void namesKeptTracesInTheHistogramsOfRequests() throws Exception {
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      for (String path : PATHS) {
        for (int i = 0; i < 6; i++) {
          Call.of("GET", path, 200).by(client, server());
        }
      }
    }

    List<Exemplar> exemplars =
        Scrape.as(Scrape.OPEN_METRICS).of("http_server_requests_seconds", "uri=").exemplars();

    assertThat(exemplars).hasSizeGreaterThan(PATHS.size() / 2);
    assertThat(exemplars)
        .allSatisfy(
            exemplar ->
                assertThat(Traces.await(exemplar.traceId(), stored -> !stored.isEmpty()))
                    .anyMatch(SpanMetricsTest::isKept));
  }

  @Test
  void tellsARefusalFromAnError() throws Exception {
    job("refusing" + run, span -> Uni.createFrom().failure(new NotFound()));

    assertThat(Scrape.as(Scrape.OPEN_METRICS).of(SPANS + "_count", run).lines())
        .singleElement()
        .asString()
        .contains("outcome=\"refusal\"");
  }

  @Test
  void measuresACallToAThirdPartyByItsName() throws Exception {
    HttpClient client = vertx.createHttpClient();
    job(
        "job",
        span ->
            spans.integration(
                "integration.party" + run + ".call", Attributes.empty(), call -> ask(client)));

    Scrape calls =
        Scrape.as(Scrape.OPEN_METRICS)
            .of(
                "http_client_request_duration_seconds_count",
                "service_peer_name=\"party" + run + "\"");

    assertThat(calls.lines())
        .singleElement()
        .asString()
        .contains("http_response_status_code=\"404\"", "http_request_method=\"GET\"");
  }

  @Test
  void hasNoExemplarsInTheOlderFormat() throws Exception {
    job("failing" + run, span -> Uni.createFrom().failure(new IllegalStateException()));

    Scrape scrape = Scrape.as(Scrape.TEXT);

    assertThat(scrape.of(SPANS + "_bucket", run).lines()).isNotEmpty();
    assertThat(scrape.exemplars()).isEmpty();
  }

  private SpanContext job(String name, Function<Span, Uni<Void>> work) {
    SpanContext[] job = new SpanContext[1];
    spans
        .unitOfWork(
            name,
            SpanKind.INTERNAL,
            Attributes.empty(),
            Optional.empty(),
            span -> {
              job[0] = span.getSpanContext();
              return work.apply(span);
            })
        .onFailure()
        .recoverWithNull()
        .await()
        .indefinitely();
    return job[0];
  }

  private Uni<Void> inner(String of) {
    return spans.internal(
        "inner of " + of + ".", Attributes.empty(), span -> Uni.createFrom().voidItem());
  }

  private Uni<Void> ask(HttpClient client) {
    return Uni.createFrom()
        .completionStage(
            () ->
                client
                    .request(HttpMethod.GET, server().getPort(), "localhost", "/nothing")
                    .compose(HttpClientRequest::send)
                    .toCompletionStage())
        .replaceWithVoid();
  }

  private static URI server() {
    return ConfigProvider.getConfig().getValue("test.url", URI.class);
  }

  private static boolean isKept(JsonNode span) {
    return span.path("attributes").path("portal.sampling.bucket").asInt(100) < 50
        || span.path("status").asText().equals("ERROR");
  }

  private static int bucket(SpanContext span) {
    return Story.of(span).orElseThrow().bucket();
  }

  private static final class NotFound extends RuntimeException implements Refusal {
    @Override
    public String code() {
      return "not_found";
    }
  }
}
