package com.motionmavericks.portal.tracing.privacy;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private static final String UUID = "0198c7a4-6f0e-7c11-9a56-5d0f7f0c2f11";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Redactor redactor = new Redactor();

  @Test
  void handsTheSameSpanBackWhereNothingHasToGo() {
    SpanData span =
        span(
            "api.projects.list",
            SpanKind.INTERNAL,
            given -> given.setAttribute("tenant_id", "acme").setAttribute("project_count", 3),
            Resource.create(Attributes.of(stringKey("service.name"), "tests")));

    assertThat(redactor.redact(span)).isSameAs(span);
  }

  @Test
  void exportsOnlyKeysOfTheRegistry() {
    SpanData shown =
        redact(
            "GET /projects",
            SpanKind.SERVER,
            span ->
                span.setAttribute("http.request.method", "GET")
                    .setAttribute("http.route", "/projects")
                    .setAttribute("url.path", "/projects")
                    .setAttribute("url.query", "title=canary")
                    .setAttribute("user_agent.original", "canary")
                    .setAttribute("client.address", "canary")
                    .setAttribute("server.address", "canary"));

    assertThat(shown.getName()).isEqualTo("GET /projects");
    assertThat(shown.getAttributes().asMap().keySet())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("http.request.method", "http.route", "url.path");
    assertThat(shown.getTotalAttributeCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "/projects/UUID,                /projects/{id},                 /projects/UUID",
    "/projects/canary,              /projects/{id},                 /projects/{id}",
    "/projects/UUID/members/ada,    /projects/{id}/members/{user},  /projects/UUID/members/{user}",
    "//projects/canary,             /projects/{id},                 /projects/{id}",
    "/projects/UUID/canary,         /projects/{id},                 /projects/{id}",
    "/canary/UUID,                  /*,                             /{path}",
    "/canary,                       ,                               /{path}",
    "/,                             ,                               /",
    "/s/{token},                    /s/{token},                     /s/{token}",
  })
  void showsOfAPathWhatItsRouteKnows(String path, String route, String shown) {
    SpanData span =
        redact(
            "GET",
            SpanKind.SERVER,
            given -> {
              given.setAttribute("url.path", path.replace("UUID", UUID));
              if (route != null) {
                given.setAttribute("http.route", route);
              }
            });

    assertThat(span.getAttributes().get(stringKey("url.path")))
        .isEqualTo(shown.replace("UUID", UUID));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /projects/{id}, http://localhost:8081/projects/UUID?x=canary#y, http://localhost:8081/projects/UUID",
    "GET /projects/{id}, http://localhost:8081/base/projects/canary, http://localhost:8081/projects/{id}",
    "POST, http://me:canary@issuer:9080/portal/token, http://issuer:9080/{path}",
    "GET, http://10.0.0.7:8081/, http://{ip}:8081/",
  })
  void showsOfAUrlItsHostAndTemplate(String name, String url, String shown) {
    SpanData span =
        redact(
            name,
            SpanKind.CLIENT,
            given ->
                given
                    .setAttribute("http.request.method", name.split(" ", 2)[0])
                    .setAttribute("url.full", url.replace("UUID", UUID)));

    assertThat(span.getName()).isEqualTo(name);
    assertThat(span.getAttributes().get(stringKey("url.full")))
        .isEqualTo(shown.replace("UUID", UUID));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER,   GET,   /projects/{id}, GET /projects/canary, GET /projects/{id}",
    "SERVER,   GET,   ,               GET /canary,          GET",
    "SERVER,   CANARY,,               CANARY,               HTTP",
    "CLIENT,   GET,   ,               GET canary,           GET",
    "CLIENT,   ,      ,               SELECT milestone,     SELECT milestone",
    "INTERNAL, ,      ,               to ada@example.org,   internal",
    "INTERNAL, ,      ,               job.share_token.cleanup, job.share_token.cleanup",
  })
  void namesASpanByItsRoute(SpanKind kind, String method, String route, String name, String shown) {
    SpanData span =
        redact(
            name,
            kind,
            given -> {
              if (method != null) {
                given.setAttribute("http.request.method", method);
              }
              if (route != null) {
                given.setAttribute("http.route", route);
              }
            });

    assertThat(span.getName()).isEqualTo(shown);
  }

  @Test
  void keepsOfAnExceptionItsClassesAndFrames() {
    IllegalStateException failure =
        new IllegalStateException("canary\n\tat canary.X.y(Z.java:1)", new Error("canary"));
    failure.addSuppressed(new RuntimeException("canary"));

    SpanData span =
        redact(
            "api.projects.list",
            SpanKind.INTERNAL,
            given -> given.recordException(failure).setStatus(StatusCode.ERROR, "canary"));

    EventData event = span.getEvents().getFirst();
    assertThat(event.getName()).isEqualTo("exception");
    assertThat(event.getAttributes().get(stringKey("exception.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(event.getAttributes().get(stringKey("exception.message"))).isNull();
    assertThat(event.getAttributes().get(stringKey("exception.stacktrace")))
        .startsWith("java.lang.IllegalStateException\n\tat " + RedactorTest.class.getName())
        .contains("Caused by: java.lang.Error\n", "Suppressed: java.lang.RuntimeException\n")
        .doesNotContain("canary");
    assertThat(span.getStatus().getDescription()).isEmpty();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void keepsOfEventsAndLinksWhatTheRegistryKnows() {
    SpanContext stranger =
        SpanContext.createFromRemoteParent(
            TRACE,
            "00f067aa0ba902b7",
            TraceFlags.getSampled(),
            TraceState.builder().put("vendor", "canary").put("portal", "12:lzx3k1c0").build());

    SpanData span =
        redact(
            "api.projects.list",
            SpanKind.INTERNAL,
            given ->
                given
                    .addEvent("to ada@example.org", Attributes.of(stringKey("to"), "canary"))
                    .addLink(stranger, Attributes.of(stringKey("from"), "canary")));

    assertThat(span.getEvents().getFirst().getName()).isEqualTo("event");
    assertThat(span.getEvents().getFirst().getAttributes().isEmpty()).isTrue();
    assertThat(span.getLinks().getFirst().getAttributes().isEmpty()).isTrue();
    SpanContext linked = span.getLinks().getFirst().getSpanContext();
    assertThat(linked.getTraceId()).isEqualTo(TRACE);
    assertThat(linked.getTraceState().asMap()).containsOnlyKeys("portal");
  }

  @Test
  void keepsOfTheResourceWhatTheRegistryKnows() {
    SpanData span = span("job.x", SpanKind.INTERNAL, given -> {});

    Resource shown = redactor.redact(span).getResource();

    assertThat(shown.getAttribute(stringKey("service.name"))).isEqualTo("tests");
    assertThat(shown.getAttribute(stringKey("process.command_args"))).isNull();
  }

  @Test
  void leavesASkeletonOfASpanThatCannotBeRedacted() {
    SpanData whole =
        span("job.x", SpanKind.INTERNAL, given -> given.setStatus(StatusCode.ERROR, "canary"));
    SpanData broken =
        new DelegatingSpanData(whole) {
          @Override
          public Attributes getAttributes() {
            throw new IllegalStateException("canary");
          }
        };

    SpanData shown = redactor.redact(broken);

    assertThat(shown.getTraceId()).isEqualTo(whole.getTraceId());
    assertThat(shown.getSpanId()).isEqualTo(whole.getSpanId());
    assertThat(shown.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(shown.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(shown.getEndEpochNanos()).isEqualTo(whole.getEndEpochNanos());
    assertThat(shown.getResource().getAttributes().asMap()).hasSize(1);
    assertThat(shown.getAttributes().asMap().toString()).endsWith("{portal.redaction.failed=true}");
    assertThat(shown.toString() + shown.getName()).doesNotContain("canary");
    assertThat(redactor.redactionFailures()).isEqualTo(1);
  }

  private SpanData redact(String name, SpanKind kind, Consumer<Span> fill) {
    return redactor.redact(span(name, kind, fill));
  }

  private static SpanData span(String name, SpanKind kind, Consumer<Span> fill) {
    return span(
        name,
        kind,
        fill,
        Resource.create(
            Attributes.of(
                stringKey("service.name"), "tests",
                stringKey("process.command_args"), "--password=canary")));
  }

  /** A span as the SDK makes it. */
  private static SpanData span(String name, SpanKind kind, Consumer<Span> fill, Resource resource) {
    try (SdkTracerProvider provider = SdkTracerProvider.builder().setResource(resource).build()) {
      Span span = provider.get("tests").spanBuilder(name).setSpanKind(kind).startSpan();
      fill.accept(span);
      span.end();
      return ((ReadableSpan) span).toSpanData();
    }
  }
}
