package com.motionmavericks.portal.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever calls from outside may write anything into our entry. */
class TraceStatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"7:abc", "99:mx4s1scn", "0:0"})
  void letsOurStoryLeave(String ours) {
    SpanContext span = span(ours);

    assertThat(TraceStates.reduce(span)).isSameAs(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "12",
        ":abc",
        "12:",
        "100:abc",
        "1a:abc",
        "12:ABC",
        "12:a-b",
        "1:canary:x",
        "12:abcdefghi"
      })
  void letsNothingElseLeave(String strangers) {
    assertThat(TraceStates.reduce(span(strangers)).getTraceState().isEmpty()).isTrue();
  }

  private static SpanContext span(String ours) {
    return SpanContext.create(
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "00f067aa0ba902b7",
        TraceFlags.getSampled(),
        TraceState.builder().put("portal", ours).build());
  }
}
