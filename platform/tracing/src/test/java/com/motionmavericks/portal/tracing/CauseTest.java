package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void survivesARow() {
    SpanContext span =
        SpanContext.create(
            TRACE,
            "00f067aa0ba902b7",
            TraceFlags.getSampled(),
            Story.begin(TRACE, START).toTraceState());

    Cause kept = Cause.of(span).orElseThrow();
    Cause read = Cause.parse(kept.traceparent(), kept.tracestate()).orElseThrow();

    assertThat(read.span().getTraceId()).isEqualTo(TRACE);
    assertThat(read.span().getSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(read.span().isSampled()).isTrue();
    assertThat(Story.of(read.span())).hasValue(Story.begin(TRACE, START));
  }

  @Test
  void isJoinedForTwentySecondsAndLinkedAfterwards() {
    Cause cause =
        new Cause("00-" + TRACE + "-00f067aa0ba902b7-01", state(Story.begin(TRACE, START)));

    assertThat(cause.joinedAt(START.plus(Duration.ofSeconds(20)))).isTrue();
    assertThat(cause.joinedAt(START.plus(Duration.ofMillis(20_001)))).isFalse();
  }

  @Test
  void isOfTheSameStoryAndOnlyLinkedToWhereItCausesTooMuch() {
    Cause job = new Cause("00-" + TRACE + "-00f067aa0ba902b7-01", state(Story.begin(TRACE, START)));

    Cause apart = job.apart();

    assertThat(apart.traceparent()).isEqualTo(job.traceparent());
    assertThat(apart.joinedAt(START)).isFalse();
    assertThat(Story.of(apart.span()).orElseThrow().bucket())
        .isEqualTo(Story.begin(TRACE, START).bucket());
  }

  @Test
  void isOnlyLinkedToWhereItsStartIsUnknown() {
    Cause strangers = new Cause("00-" + TRACE + "-00f067aa0ba902b7-01", "vendor=x");

    assertThat(strangers.joinedAt(START)).isFalse();
  }

  @Test
  void readsFlagsAsABitMask() {
    assertThat(new Cause("00-" + TRACE + "-00f067aa0ba902b7-03", null).span().isSampled()).isTrue();
    assertThat(new Cause("00-" + TRACE + "-00f067aa0ba902b7-02", null).span().isSampled())
        .isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void isNotReadFromMalformedText(String traceparent) {
    assertThat(Cause.parse(traceparent, null)).isEmpty();
  }

  private static String state(Story story) {
    return Story.KEY + "=" + story.toTraceState().get(Story.KEY);
  }
}
