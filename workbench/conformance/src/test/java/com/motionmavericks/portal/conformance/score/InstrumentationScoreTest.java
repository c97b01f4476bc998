package com.motionmavericks.portal.conformance.score;

import static com.motionmavericks.portal.conformance.score.Planted.REMOTE_PARENT;
import static com.motionmavericks.portal.conformance.score.Planted.TRACE;
import static com.motionmavericks.portal.conformance.score.Planted.child;
import static com.motionmavericks.portal.conformance.score.Planted.export;
import static com.motionmavericks.portal.conformance.score.Planted.good;
import static com.motionmavericks.portal.conformance.score.Planted.id;
import static com.motionmavericks.portal.conformance.score.Planted.resource;
import static com.motionmavericks.portal.conformance.score.Planted.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstrumentationScoreTest {
  @Test
  void holdsEveryPublishedRuleOnce() {
    assertThat(PublishedRules.ALL)
        .extracting(rule -> rule.id() + " " + rule.impact())
        .containsExactly(
            "RES-001 NORMAL",
            "RES-002 IMPORTANT",
            "RES-003 IMPORTANT",
            "RES-004 IMPORTANT",
            "RES-005 CRITICAL",
            "SPA-001 NORMAL",
            "SPA-002 NORMAL",
            "SPA-003 IMPORTANT",
            "SPA-004 IMPORTANT",
            "SPA-005 IMPORTANT",
            "MET-001 IMPORTANT",
            "MET-002 IMPORTANT",
            "MET-003 IMPORTANT",
            "MET-004 NORMAL",
            "MET-005 NORMAL",
            "MET-006 IMPORTANT",
            "LOG-001 IMPORTANT",
            "LOG-002 IMPORTANT",
            "SDK-001 LOW");
  }

  @Test
  void eachServiceHasItsOwnScore() {
    // Given: an orphan of b
    var score = score(good("a"), export(resource("b"), child(3, 99)));

    // Then: 20 of 220 are lost; SPA-004 does not apply to b
    assertThat(score.services()).extracting(ServiceScore::service).containsExactly("a", "b");
    assertThat(score.services().getFirst().score()).isEqualTo(100);
    assertThat(score.services().getLast().score()).isEqualTo(100.0 * 200 / 220);
    assertThat(score.isFull()).isFalse();
    assertThat(score(good("a")).isFull()).isTrue();
  }

  @Test
  void nothingIsNoFullScore() {
    assertThat(score().isFull()).isFalse();
  }

  @Test
  void aSpanThatWasSentTwiceCountsOnce() {
    var service = score(good("a"), good("a")).services().getFirst();

    assertThat(service.verdicts())
        .filteredOn(verdict -> verdict.rule().id().equals("SPA-002"))
        .extracting(Verdict::total)
        .containsExactly(1);
  }

  @Test
  void aStrangersTraceIsNotJudged() {
    var score = score(export(resource("a"), request(1, 99), child(2, 1)));

    assertThat(score.services()).isEmpty();
    assertThat(score.strangers()).containsExactly(TRACE);
  }

  @Test
  void aTraceThatLostItsRootIsJudged() {
    // Given: what hung below the lost root is no request from elsewhere, or has a local parent
    var local = child(2, 99).setKind(Span.SpanKind.SPAN_KIND_SERVER).setFlags(0x100);
    var client = child(2, 99).setKind(Span.SpanKind.SPAN_KIND_CLIENT).setFlags(REMOTE_PARENT);

    for (Span.Builder orphan : List.of(local, client, child(2, 99))) {
      var score = score(export(resource("a"), request(1, 98), orphan));
      assertThat(score.strangers()).isEmpty();
      assertThat(score.services().getFirst().failed())
          .extracting(verdict -> verdict.rule().id())
          .containsExactly("SPA-002");
    }
  }

  @Test
  void anOrphanRequestInATraceWithARootIsJudged() {
    var score = score(export(resource("a"), root(1), request(2, 99)));

    assertThat(score.strangers()).isEmpty();
    assertThat(score.isFull()).isFalse();
  }

  private static Span.Builder request(int id, int parent) {
    return root(id).setParentSpanId(id(parent)).setFlags(REMOTE_PARENT);
  }

  private static InstrumentationScore score(ExportTraceServiceRequest... requests) {
    return InstrumentationScore.of(Stream.of(requests).toList());
  }
}
