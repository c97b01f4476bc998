package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordEverythingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final RecordEverything sampler = new RecordEverything(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void recordsWhatACallerWantedUnrecorded() {
    SamplingResult result = decide(remote(TraceFlags.getDefault(), TraceState.getDefault()));

    assertThat(result.getDecision()).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void beginsAStoryAtEachEntryAndShowsItsBucket() {
    SamplingResult result = decide(Context.root());

    Story story = Story.begin(TRACE, NOW);
    assertThat(result.getAttributes().get(Taxonomy.SAMPLING_BUCKET)).isEqualTo(story.bucket());
    assertThat(result.getUpdatedTraceState(TraceState.getDefault()))
        .isEqualTo(story.toTraceState());
  }

  @Test
  void continuesTheStoryOfARemoteParentAndDropsForeignState() {
    Story earlier = new Story(7, NOW.minusSeconds(3));
    TraceState state = earlier.toTraceState().toBuilder().put("vendor", "x").build();

    SamplingResult result = decide(remote(TraceFlags.getSampled(), state));

    assertThat(result.getUpdatedTraceState(state)).isEqualTo(earlier.toTraceState());
  }

  @Test
  void givesALinkedTraceTheBucketOfItsCauseAndAStartOfItsOwn() {
    Story cause = new Story(7, NOW.minusSeconds(300));

    SamplingResult result = decide(Context.root().with(RecordEverything.CONTINUED_STORY, cause));

    assertThat(result.getUpdatedTraceState(TraceState.getDefault()))
        .isEqualTo(new Story(7, NOW).toTraceState());
  }

  @Test
  void dropsClientRootsAndWhatHangsBelowUnsampledParents() {
    assertThat(decide(Context.root(), SpanKind.CLIENT).getDecision())
        .isEqualTo(SamplingDecision.DROP);
    Context unseen =
        Context.root()
            .with(
                Span.wrap(
                    SpanContext.create(
                        TRACE,
                        "00f067aa0ba902b7",
                        TraceFlags.getDefault(),
                        TraceState.getDefault())));
    assertThat(decide(unseen, SpanKind.CLIENT).getDecision()).isEqualTo(SamplingDecision.DROP);
  }

  private SamplingResult decide(Context parent) {
    return decide(parent, SpanKind.SERVER);
  }

  private SamplingResult decide(Context parent, SpanKind kind) {
    return sampler.shouldSample(parent, TRACE, "GET /", kind, Attributes.empty(), List.of());
  }

  private static Context remote(TraceFlags flags, TraceState state) {
    return Context.root()
        .with(
            Span.wrap(SpanContext.createFromRemoteParent(TRACE, "00f067aa0ba902b7", flags, state)));
  }
}
