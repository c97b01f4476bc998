package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Given are the attributes that Quarkus 3.34 writes. */
class StableConventionsTest {
  private static final SdkTracerProvider TRACERS = SdkTracerProvider.builder().build();

  @Test
  void tellsAStatementByTheStableKeys() {
    SpanData statement =
        span(
            "SELECT milestone",
            SpanKind.CLIENT,
            span ->
                span.setAttribute("db.system", "milestones")
                    .setAttribute("db.user", "milestones")
                    .setAttribute("db.operation", "SELECT")
                    .setAttribute("db.sql.table", "milestone")
                    .setAttribute("db.statement", "SELECT id FROM milestone WHERE id = $1")
                    .setAttribute("db.connection_string", "db.example:5432"));

    SpanData stable = StableConventions.of(statement);

    assertThat(stable.getName()).isEqualTo("SELECT milestone");
    assertThat(shown(stable.getAttributes()))
        .isEqualTo(
            Map.of(
                "db.system.name", "postgresql",
                "db.namespace", "milestones",
                "db.query.summary", "SELECT milestone",
                "db.query.text", "SELECT id FROM milestone WHERE id = $1",
                "server.address", "db.example",
                "server.port", 5432L));
    assertThat(stable.getTotalAttributeCount()).isEqualTo(6);
  }

  @Test
  void tellsARedisCommandByTheStableKeys() {
    SpanData command =
        span(
            "get",
            SpanKind.CLIENT,
            span ->
                span.setAttribute("db.system", "redis")
                    .setAttribute("db.namespace", "0")
                    .setAttribute("db.operation", "get")
                    .setAttribute("db.connection_string", "localhost:6379"));

    assertThat(shown(StableConventions.of(command).getAttributes()))
        .isEqualTo(
            Map.of(
                "db.system.name", "redis",
                "db.namespace", "0",
                "db.operation.name", "get",
                "server.address", "localhost",
                "server.port", 6379L));
  }

  @Test
  void namesTheTemplateOfACalledPath() {
    SpanData call =
        span(
            "GET /projects/{id}",
            SpanKind.CLIENT,
            span -> span.setAttribute("http.request.method", "GET"));

    assertThat(shown(StableConventions.of(call).getAttributes()))
        .containsEntry("url.template", "/projects/{id}");
  }

  @ParameterizedTest
  @CsvSource({"GET, /, GET", "POST, //json, POST", "GET, /*, GET", "_OTHER, /, HTTP"})
  void knowsNoRouteWhereNoneMatched(String method, String route, String name) {
    SpanData request =
        span(
            method + " " + route,
            SpanKind.SERVER,
            span ->
                span.setAttribute("http.request.method", method).setAttribute("http.route", route));

    SpanData stable = StableConventions.of(request);

    assertThat(stable.getName()).isEqualTo(name);
    assertThat(shown(stable.getAttributes())).isEqualTo(Map.of("http.request.method", method));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/projects", "/projects/{id}/members", "/s/{token}"})
  void keepsARouteThatMatched(String route) {
    SpanData request =
        span(
            "GET " + route,
            SpanKind.SERVER,
            span ->
                span.setAttribute("http.request.method", "GET").setAttribute("http.route", route));

    assertThat(StableConventions.of(request)).isSameAs(request);
  }

  @Test
  void tellsTheKindOfAnError() {
    SpanData failed =
        span(
            "SELECT",
            SpanKind.CLIENT,
            span ->
                span.setAttribute("db.system", "projects")
                    .setStatus(StatusCode.ERROR)
                    .recordException(new IllegalStateException("secret")));
    SpanData unexplained =
        span("step", SpanKind.INTERNAL, span -> span.setStatus(StatusCode.ERROR));

    assertThat(StableConventions.of(failed).getAttributes().get(Taxonomy.ERROR_TYPE))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(StableConventions.of(unexplained).getAttributes().get(Taxonomy.ERROR_TYPE))
        .isEqualTo("_OTHER");
  }

  private static SpanData span(String name, SpanKind kind, Consumer<Span> shape) {
    Span span = TRACERS.get("test").spanBuilder(name).setSpanKind(kind).startSpan();
    shape.accept(span);
    span.end();
    return ((ReadableSpan) span).toSpanData();
  }

  private static Map<String, Object> shown(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
  }
}
