package com.motionmavericks.portal.stack.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.process.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTreeTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  // An update whose mail is sent after the request has ended.
  private static final String SPANS =
      """
      [{"span_id":"a","parent_span_id":null,"service":"milestones-service","name":"PATCH /milestones/{id}",
        "kind":"SERVER","status":"UNSET","start":"2026-11-01T10:00:00Z","duration_ms":100.0,
        "attributes":{},"links":[],"events":[]},
       {"span_id":"c","parent_span_id":"a","service":"milestones-service","name":"publish",
        "kind":"PRODUCER","status":"UNSET","start":"2026-11-01T10:00:00.080Z","duration_ms":10.0,
        "attributes":{},"links":[],"events":[]},
       {"span_id":"b","parent_span_id":"a","service":"milestones-service","name":"UPDATE milestones",
        "kind":"CLIENT","status":"UNSET","start":"2026-11-01T10:00:00.010Z","duration_ms":60.0,
        "attributes":{},"links":[],"events":[]},
       {"span_id":"d","parent_span_id":"c","service":"notifications-service","name":"POST",
        "kind":"CLIENT","status":"ERROR","start":"2026-11-01T10:00:00.200Z","duration_ms":50.0,
        "attributes":{"http.response.status_code":503},
        "links":[{"trace_id":"feed","span_id":"beef"}],"events":[]},
       {"span_id":"e","parent_span_id":"lost","service":"assets-service","name":"GET",
        "kind":"SERVER","status":"OK","start":"2026-11-01T10:00:00.100Z","duration_ms":1.0,
        "attributes":{},"links":[],"events":[]}]
      """;

  private static TraceTree tree() {
    return new TraceTree(TRACE, Span.all(Json.parse(SPANS)));
  }

  @Test
  void eachSpanStandsUnderItsParentByStart() {
    assertThat(tree().render().lines())
        .containsExactly(
            "trace 0af7651916cd43dd8448eb211c80319c · 5 spans, 3 services · 250.0 ms · 1 error",
            "milestones-service  PATCH /milestones/{id}  SERVER       100.0 ms  UNSET",
            "├─ milestones-service  UPDATE milestones    CLIENT        60.0 ms  UNSET",
            "└─ milestones-service  publish              PRODUCER      10.0 ms  UNSET",
            "   └─ notifications-service  POST           CLIENT        50.0 ms  ERROR HTTP 503  ⇢ links to feed/beef",
            "(parent not here) assets-service  GET       SERVER         1.0 ms  OK");
  }

  @Test
  void theSlowPathFollowsWhatEndedLast() {
    assertThat(tree().slowPath()).extracting(Span::id).containsExactly("a", "c", "d");
  }

  @Test
  void ownTimeIsWhatNoChildCovers() {
    assertThat(tree().ownMillis(tree().root())).isEqualTo(30.0);
  }

  @Test
  void theSummaryHasAllThatAColleagueNeeds() {
    assertThat(TraceSummary.of(tree(), "http://localhost:9411/zipkin/traces/" + TRACE).lines())
        .contains(
            "milestones-service PATCH /milestones/{id}",
            "     100.0 ms (30.0 own)  milestones-service  PATCH /milestones/{id}",
            "errors:",
            "  notifications-service  POST  HTTP 503",
            "http://localhost:9411/zipkin/traces/" + TRACE);
  }

  @Test
  void spansThatAreEachOthersParentsAreShownNotFollowed() {
    var self =
        Span.all(Json.parse(SPANS.replace("\"parent_span_id\":null", "\"parent_span_id\":\"a\"")));

    assertThat(new TraceTree(TRACE, self).render().lines()).hasSize(6);
    assertThat(new TraceTree(TRACE, List.of(self.getFirst())).render().lines()).hasSize(2);
  }
}
