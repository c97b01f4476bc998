package com.motionmavericks.portal.tracing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class KeptTracesTest {
  private final SdkTracerProvider tracing = SdkTracerProvider.builder().build();

  @Test
  void holdsStoriesBelowTheRate() {
    assertThat(new KeptTraces(20).hold(span("19"))).isTrue();
    assertThat(new KeptTraces(20).hold(span("20"))).isFalse();
    assertThat(new KeptTraces(0).hold(span("0"))).isFalse();
    assertThat(new KeptTraces(100).hold(span("99"))).isTrue();
  }

  @Test
  void holdsEveryError() {
    Span failed = span("99");
    failed.setStatus(StatusCode.ERROR);

    assertThat(new KeptTraces(0).hold(failed)).isTrue();
  }

  @Test
  void believesTheEntrySpanMoreThanTheState() {
    Span webhook = span("99");
    webhook.setAttribute(Taxonomy.SAMPLING_BUCKET, 3L);

    assertThat(new KeptTraces(20).hold(webhook)).isTrue();
  }

  @Test
  void holdsNothingOutsideOfAStory() {
    assertThat(new KeptTraces(100).hold(Span.getInvalid())).isFalse();
    assertThat(new KeptTraces(100).hold(child(TraceState.getDefault()))).isFalse();
  }

  private Span span(String bucket) {
    return child(TraceState.builder().put("portal", bucket + ":0").build());
  }

  private Span child(TraceState state) {
    SpanContext entry =
        SpanContext.create(
            "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", TraceFlags.getSampled(), state);
    return tracing
        .get("test")
        .spanBuilder("span")
        .setParent(Context.root().with(Span.wrap(entry)))
        .startSpan();
  }
}
