package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static com.motionmavericks.portal.backends.http.Caller.text;
import static com.motionmavericks.portal.backends.telemetry.Exports.CHILD;
import static com.motionmavericks.portal.backends.telemetry.Exports.OTHER;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.START;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static com.motionmavericks.portal.backends.telemetry.Exports.twoSpans;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Caller;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerTest {
  private static final String API = "/zipkin/api/v2/";
  private static final String WINDOW = "endTs=" + (START / 1_000_000 + 1_000) + "&lookback=60000";

  @TempDir Path state;
  private TelemetryServer server;
  private Caller otlp;
  private Caller viewer;

  @BeforeEach
  void start() throws IOException {
    server = TelemetryServer.start(0, 0, state);
    otlp = new Caller(URI.create("http://localhost:" + server.otlpPort()));
    viewer = new Caller(URI.create("http://localhost:" + server.viewerPort()));
    var _ = otlp.call("POST", "/v1/traces", twoSpans().toByteArray());
    var other = export("scheduler", span(OTHER, ROOT, "job"));
    var _ = otlp.call("POST", "/v1/traces", other.toByteArray());
  }

  @AfterEach
  void stop() throws IOException {
    otlp.close();
    viewer.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zipkin/", "/zipkin/dependency", "/zipkin/traces/" + TRACE})
  void everyPageOfLensIsItsIndex(String path) {
    var page = viewer.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html");
    assertThat(text(page)).contains("<title>Zipkin</title>");
  }

  @Test
  void theScriptOfTheIndexIsServed() {
    // Given
    String index = text(viewer.get("/zipkin/"));
    String script = index.replaceFirst("(?s).*src=\"([^\"]+)\".*", "$1");

    // When
    var served = viewer.get(script);

    // Then
    assertThat(served.headers().firstValue("content-type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(served.body()).hasSizeGreaterThan(1_000_000);
  }

  @Test
  void theRootLeadsToLens() {
    var redirect = viewer.get("/");
    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(redirect.headers().firstValue("location")).contains("/zipkin/");
    assertThat(json(viewer.get("/zipkin/config.json")).path("searchEnabled").asBoolean()).isTrue();
  }

  @Test
  void aTraceShowsKindsLinksErrorsAndEvents() {
    // When
    JsonNode spans = json(viewer.get(API + "trace/" + TRACE));

    // Then
    assertThat(spans).hasSize(2);
    JsonNode child = spans.get(spans.get(0).has("parentId") ? 0 : 1);
    assertThat(child.path("kind").asText()).isEqualTo("CLIENT");
    assertThat(child.path("duration").asLong()).isEqualTo(1_000);
    assertThat(child.path("localEndpoint").path("serviceName").asText()).isEqualTo("projects");
    assertThat(child.path("remoteEndpoint").path("serviceName").asText()).isEqualTo("milestones");
    assertThat(child.path("tags").path("link.0").asText()).isEqualTo(OTHER + "/" + ROOT);
    assertThat(child.path("tags").path("error").asText()).isEqualTo("503");
    assertThat(child.path("tags").path("service.instance.id").asText()).isEqualTo("one");
    assertThat(child.path("annotations").get(0).path("value").asText())
        .isEqualTo("retry {\"attempt\":2}");
    JsonNode job = json(viewer.get(API + "trace/" + OTHER)).get(0);
    assertThat(job.path("tags").path("otel.kind").asText()).isEqualTo("INTERNAL");
    assertThat(viewer.get(API + "trace/00000000000000ff").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "SPAN_KIND_CLIENT, server.address=mux.example server.port=443, mux.example",
    "SPAN_KIND_CLIENT, server.address=localhost server.port=9081, localhost:9081",
    "SPAN_KIND_CLIENT, server.address=localhost db.system.name=postgresql, postgresql",
    "SPAN_KIND_CLIENT, db.system.name=x peer.service=ledger, ledger",
    "SPAN_KIND_PRODUCER, messaging.system=redis, redis",
    "SPAN_KIND_SERVER, server.address=localhost, ''",
  })
  void theOtherSideIsNamedByWhatTellsItApart(Span.SpanKind kind, String pairs, String remote) {
    // Given
    var span = span(TRACE, CHILD, "call").setKind(kind);
    for (String pair : pairs.split(" ", -1)) {
      String[] parts = pair.split("=", 2);
      span.addAttributes(Exports.text(parts[0], parts[1]));
    }

    // When
    var _ = otlp.delete("/traces");
    var _ = otlp.call("POST", "/v1/traces", export("caller", span).toByteArray());

    // Then
    JsonNode shown = json(viewer.get(API + "trace/" + TRACE)).get(0);
    assertThat(shown.path("remoteEndpoint").path("serviceName").asText()).isEqualTo(remote);
  }

  @ParameterizedTest
  @CsvSource({
    "serviceName=projects, true",
    "serviceName=scheduler, false",
    "serviceName=projects&spanName=get%20%2Fmilestones, true",
    "serviceName=projects&remoteServiceName=milestones, true",
    "annotationQuery=tenant_id%3Dacme, true",
    "annotationQuery=tenant_id%3Dacme+and+, true",
    "annotationQuery=tenant_id%3Dacme+and+nothing, false",
    "annotationQuery=tenant_id%3Dother, false",
    "annotationQuery=error, true",
    "minDuration=2500, true",
    "minDuration=2501, false",
  })
  void tracesAreSearchedThroughZipkinsStorage(String query, boolean found) {
    JsonNode traces = json(viewer.get(API + "traces?" + WINDOW + "&" + query));
    assertThat(traces.findValuesAsText("traceId").contains(TRACE)).isEqualTo(found);
  }

  @Test
  void namesDependenciesAndManyTracesAreAnswered() {
    assertThat(text(viewer.get(API + "services"))).isEqualTo("[\"projects\",\"scheduler\"]");
    assertThat(text(viewer.get(API + "spans?serviceName=projects")))
        .isEqualTo("[\"get /milestones\",\"get /projects\"]");
    assertThat(text(viewer.get(API + "remoteServices?serviceName=projects")))
        .isEqualTo("[\"milestones\"]");
    assertThat(text(viewer.get(API + "autocompleteKeys"))).contains("tenant_id");
    assertThat(text(viewer.get(API + "autocompleteValues?key=tenant_id"))).isEqualTo("[\"acme\"]");
    assertThat(json(viewer.get(API + "traceMany?traceIds=" + TRACE + "," + OTHER))).hasSize(2);
    JsonNode link = json(viewer.get(API + "dependencies?" + WINDOW)).get(0);
    assertThat(link.path("parent").asText()).isEqualTo("projects");
    assertThat(link.path("child").asText()).isEqualTo("milestones");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spans", "traces?limit=x", "traces?minDuration=x", "dependencies?endTs=x"})
  void aBadQuestionIsRefused(String path) {
    assertThat(viewer.get(API + path).statusCode()).isEqualTo(400);
  }

  @Test
  void deleteEmptiesTheViewerToo() {
    // When
    var _ = otlp.delete("/traces");

    // Then
    assertThat(text(viewer.get(API + "services"))).isEqualTo("[]");
  }
}
