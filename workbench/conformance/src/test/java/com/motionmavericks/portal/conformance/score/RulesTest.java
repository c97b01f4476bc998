package com.motionmavericks.portal.conformance.score;

import static com.motionmavericks.portal.conformance.score.Planted.OTHER;
import static com.motionmavericks.portal.conformance.score.Planted.bytes;
import static com.motionmavericks.portal.conformance.score.Planted.child;
import static com.motionmavericks.portal.conformance.score.Planted.export;
import static com.motionmavericks.portal.conformance.score.Planted.family;
import static com.motionmavericks.portal.conformance.score.Planted.good;
import static com.motionmavericks.portal.conformance.score.Planted.resource;
import static com.motionmavericks.portal.conformance.score.Planted.root;
import static com.motionmavericks.portal.conformance.score.Planted.text;
import static com.motionmavericks.portal.conformance.score.Planted.with;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_INTERNAL;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule with what it lets pass and with what it catches. */
class RulesTest {
  private static final long LONG = 5_000_000;
  private static final long SHORT = 4_999_999;

  @Test
  void res001WantsAnInstanceInEveryResource() {
    var without = with(Resource.newBuilder(), "service.name", "a");

    judged("RES-001", good("a")).isEqualTo("1/1");
    judged("RES-001", good("a"), export(without, root(3))).isEqualTo("1/2");
  }

  @Test
  void res002WantsAnInstanceAtOnePlace() {
    judged("RES-002", pod("one", "uid-1"), pod("two", "uid-2")).isEqualTo("2/2");
    judged("RES-002", pod("one", "uid-1"), pod("one", "uid-2")).isEqualTo("0/1");
    judged("RES-002", export(with(Resource.newBuilder(), "service.name", "a"), root(1)))
        .isEqualTo("0/0");
  }

  private static int pods = 10;

  private static ExportTraceServiceRequest pod(String instance, String uid) {
    var resource =
        with(
            Resource.newBuilder(),
            "service.name",
            "a",
            "service.instance.id",
            instance,
            "k8s.pod.uid",
            uid);
    return export(resource, root(pods++));
  }

  @Test
  void res003WantsAPodOfWhatRunsInKubernetes() {
    judged("RES-003", good("a")).isEqualTo("0/0");
    judged("RES-003", pod("one", "uid-1")).isEqualTo("1/1");
    judged("RES-003", export(with(resource("a"), "k8s.pod.name", "a-1"), root(1))).isEqualTo("0/1");
  }

  @Test
  void res004WantsAttributesAtTheirLevel() {
    var event = child(2, 1);
    event.addEventsBuilder().setName("e").addAttributes(text("host.name", "x"));

    judged("RES-004", good("a")).isEqualTo("3/3");
    judged("RES-004", export(with(resource("a"), "http.request.method", "GET"), root(1)))
        .isEqualTo("1/2");
    judged("RES-004", export(resource("a"), event, root(1))).isEqualTo("2/3");
  }

  @ParameterizedTest
  @CsvSource({
    "service.name, false",
    "k8s.pod.uid, false",
    "telemetry.sdk.version, false",
    "deployment.environment.name, false",
    "service.peer.name, true",
    "http.route, true",
    "user_agent.original, true",
    "process.pid, true",
    "tenant_id, true",
  })
  void res004KnowsWhatASpanMayCarry(String key, boolean met) {
    judged("RES-004", export(resource("a"), root(1).addAttributes(text(key, "x"))))
        .isEqualTo(met ? "2/2" : "1/2");
  }

  @ParameterizedTest
  @CsvSource({
    "db.system.name, false",
    "url.path, false",
    "server.address, false",
    "error.type, false",
    "messaging.system, false",
    "service.version, true",
    "host.name, true",
    "process.runtime.version, true",
    "webengine.name, true",
  })
  void res004KnowsWhatAResourceMayCarry(String key, boolean met) {
    judged("RES-004", export(with(resource("a"), key, "x"), root(1)))
        .isEqualTo(met ? "2/2" : "1/2");
  }

  @Test
  void res005WantsAName() {
    var empty = with(Resource.newBuilder(), "service.name", "");
    var number = Resource.newBuilder();
    number.addAttributesBuilder().setKey("service.name").getValueBuilder().setIntValue(7);

    judged("RES-005", good("a")).isEqualTo("1/1");
    for (var nameless : List.of(empty, number, Resource.newBuilder())) {
      assertThat(counts("RES-005", Telemetry.NAMELESS, List.of(export(nameless, root(1)))))
          .isEqualTo("0/1");
    }
  }

  @Test
  void spa001WantsFewInternalSpansOfAService() {
    judged("SPA-001", export(resource("a"), family(10, SPAN_KIND_INTERNAL, LONG))).isEqualTo("1/1");
    judged("SPA-001", export(resource("a"), family(11, SPAN_KIND_INTERNAL, LONG))).isEqualTo("0/1");
    judged("SPA-001", export(resource("a"), family(30, SPAN_KIND_CLIENT, LONG))).isEqualTo("1/1");
    // The other service's are its own.
    judged(
            "SPA-001",
            export(resource("a"), family(10, SPAN_KIND_INTERNAL, LONG)),
            export(resource("b"), child(50, 1), child(51, 1)))
        .isEqualTo("1/1");
  }

  @Test
  void spa002WantsEveryParentInTheTrace() {
    judged("SPA-002", good("a")).isEqualTo("1/1");
    judged("SPA-002", export(resource("a"), root(1), child(2, 1), child(3, 99))).isEqualTo("1/2");
    // The parent may be another service's, and must be in the same trace.
    judged("SPA-002", export(resource("a"), child(2, 1)), export(resource("b"), root(1)))
        .isEqualTo("1/1");
    judged(
            "SPA-002",
            export(resource("a"), root(1), child(2, 1)),
            export(resource("a"), child(3, 1).setTraceId(bytes(OTHER))))
        .isEqualTo("1/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /projects/{id}",
        "POST /video/v1/uploads",
        "send portal.events.milestones-service",
        "integration.mux.asset.ingest",
        "SELECT milestone_version2",
        "GET",
      })
  void spa003LetsNamesWithoutValuesPass(String name) {
    judged("SPA-003", export(resource("a"), root(1).setName(name))).isEqualTo("1/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /projects/0190f5fe-7c00-7a00-8000-000000000001",
        "GET /projects/17",
        "GET /s/q3Fz81kLmN0pX2",
        "SELECT * FROM project WHERE title = 'x'",
        "mail to ada@acme.example",
        "poll 1762000000",
      })
  void spa003CatchesValues(String name) {
    judged("SPA-003", export(resource("a"), root(1).setName(name))).isEqualTo("0/1");
  }

  @Test
  void spa003CatchesTooManyNames() {
    var spans =
        IntStream.range(0, 201)
            .mapToObj(
                i -> root(i + 1).setName("call" + (char) ('a' + i / 26) + (char) ('a' + i % 26)))
            .toArray(Span.Builder[]::new);

    judged("SPA-003", export(resource("a"), spans)).isEqualTo("200/201");
  }

  @Test
  void spa004WantsNoClientRoots() {
    judged("SPA-004", good("a")).isEqualTo("1/1");
    judged("SPA-004", export(resource("a"), root(1), root(2).setKind(SPAN_KIND_CLIENT)))
        .isEqualTo("1/2");
    judged("SPA-004", export(resource("a"), root(1), child(2, 1).setKind(SPAN_KIND_CLIENT)))
        .isEqualTo("1/1");
  }

  @Test
  void spa005WantsFewShortSpansInATraceWhoeverMadeThem() {
    judged("SPA-005", export(resource("a"), family(20, SPAN_KIND_CLIENT, SHORT))).isEqualTo("1/1");
    judged("SPA-005", export(resource("a"), family(21, SPAN_KIND_CLIENT, SHORT))).isEqualTo("0/1");
    judged("SPA-005", export(resource("a"), family(40, SPAN_KIND_PRODUCER, LONG))).isEqualTo("1/1");
    judged(
            "SPA-005",
            export(resource("b"), family(20, SPAN_KIND_CLIENT, SHORT)),
            export(resource("a"), child(50, 1).setEndTimeUnixNano(1_000_000_001)))
        .isEqualTo("0/1");
  }

  @ParameterizedTest
  @CsvSource({"25.0.1+8, 1/1", "8, 1/1", "1.8.0_402, 1/1", "1.7.0_80, 0/1"})
  void sdk001WantsARuntimeThatTheSdkSupports(String version, String counts) {
    var resource =
        with(resource("a"), "telemetry.sdk.language", "java", "process.runtime.version", version);

    judged("SDK-001", export(resource, root(1))).isEqualTo(counts);
    judged("SDK-001", good("a")).isEqualTo("0/0");
  }

  @Test
  void rulesWithoutInputJudgeNothingAndSayWhy() {
    List<Rule> without =
        PublishedRules.ALL.stream()
            .filter(rule -> rule.id().startsWith("MET-") || rule.id().startsWith("LOG-"))
            .toList();

    assertThat(without).hasSize(8).allMatch(rule -> !rule.reason().isBlank());
    for (Rule rule : without) {
      judged(rule.id(), good("a")).isEqualTo("0/0");
    }
  }

  private static org.assertj.core.api.AbstractStringAssert<?> judged(
      String rule, ExportTraceServiceRequest... requests) {
    return assertThat(counts(rule, "a", List.of(requests))).as(rule);
  }

  private static String counts(
      String rule, String service, List<ExportTraceServiceRequest> requests) {
    Verdict verdict =
        InstrumentationScore.of(requests).services().stream()
            .filter(score -> score.service().equals(service))
            .flatMap(score -> score.verdicts().stream())
            .filter(each -> each.rule().id().equals(rule))
            .findFirst()
            .orElseThrow();
    assertThat(verdict.examples()).hasSize(Math.min(5, verdict.total() - verdict.passed()));
    return verdict.passed() + "/" + verdict.total();
  }
}
