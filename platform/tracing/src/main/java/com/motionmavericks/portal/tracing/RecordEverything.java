package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.time.Clock;
import java.util.List;

/**
 * Records every trace whatever flags its caller sent; the collector decides later what to keep.
 * Only CLIENT spans without a parent are dropped: connection pools, probes and bookkeeping make
 * them, and no reader could tell what they belong to.
 *
 * <p>Every entry span gets its story here (see {@link Story}) and carries its bucket.
 */
final class RecordEverything implements Sampler {
  /** Set on the parent context of a linked trace, so that it inherits the story of its cause. */
  static final ContextKey<Story> CONTINUED_STORY = ContextKey.named("portal-continued-story");

  private final Clock clock;

  RecordEverything(Clock clock) {
    this.clock = clock;
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SpanContext parent = Span.fromContext(parentContext).getSpanContext();
    if (parent.isValid() && !parent.isRemote()) {
      return parent.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }
    if (!parent.isValid() && kind == SpanKind.CLIENT) {
      return SamplingResult.drop();
    }
    return new Entry(story(parentContext, parent, traceId));
  }

  private Story story(Context parentContext, SpanContext parent, String traceId) {
    Story continued = parentContext.get(CONTINUED_STORY);
    if (continued != null) {
      return continued.continued(clock.instant());
    }
    return Story.of(parent).orElseGet(() -> Story.begin(traceId, clock.instant()));
  }

  @Override
  public String getDescription() {
    return "RecordEverything";
  }

  private record Entry(Story story) implements SamplingResult {
    @Override
    public SamplingDecision getDecision() {
      return SamplingDecision.RECORD_AND_SAMPLE;
    }

    @Override
    public Attributes getAttributes() {
      return Attributes.of(Taxonomy.SAMPLING_BUCKET, (long) story.bucket());
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      return story.toTraceState();
    }
  }
}
