package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.telemetry.Exports.CHILD;
import static com.motionmavericks.portal.backends.telemetry.Exports.OTHER;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceStoreTest {
  private final OtlpSpans reader = new OtlpSpans();

  @Test
  void theOldestTraceFallsOutWhole() {
    // Given
    var store = new TraceStore(2, 1_000);
    store.add(reader.read(export("a", span(TRACE, ROOT, "one"), span(TRACE, CHILD, "two"))));

    // When
    store.add(reader.read(export("a", span(OTHER, ROOT, "three"))));

    // Then
    assertThat(store.trace(TRACE)).isEmpty();
    assertThat(store.trace(OTHER)).hasSize(1);
    assertThat(store.spanCount()).isEqualTo(1);
    assertThat(store.evictedCount()).isEqualTo(2);
  }

  @Test
  void largeSpansPushOldOnesOutToo() {
    // Given
    var store = new TraceStore(9, 1_000);
    store.add(reader.read(export("a", span(TRACE, ROOT, "x".repeat(600)))));

    // When
    store.add(reader.read(export("a", span(OTHER, ROOT, "y".repeat(600)))));

    // Then
    assertThat(store.trace(TRACE)).isEmpty();
    assertThat(store.trace(OTHER)).hasSize(1);
  }

  @Test
  void aSpanThatComesTwiceCountsOnce() {
    // Given
    var store = new TraceStore(2, 1_000);
    var export = reader.read(export("a", span(TRACE, ROOT, "one")));

    // When
    store.add(export);
    store.add(export);

    // Then
    assertThat(store.spanCount()).isEqualTo(1);
    assertThat(store.trace(TRACE)).hasSize(1);
  }

  @Test
  void spansWithoutAValidIdAreLeftOut() {
    String zeros = "0".repeat(32);
    assertThat(reader.read(export("a", span("0a", ROOT, "x"), span(zeros, ROOT, "y")))).isEmpty();
    assertThat(reader.read(export("a", span(TRACE, zeros.substring(16), "z")))).isEmpty();
  }
}
