package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * W3C {@code traceparent} and our own {@code tracestate} entry, nothing else: baggage is neither
 * read nor sent. Third parties get the traceparent only.
 */
final class Propagation implements TextMapPropagator {
  /** Set while we talk to somebody outside of the suite. */
  static final ContextKey<Boolean> OUTSIDE = ContextKey.named("portal-outside");

  private final TextMapPropagator w3c = W3CTraceContextPropagator.getInstance();

  @Override
  public Collection<String> fields() {
    return w3c.fields();
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    boolean outside = Boolean.TRUE.equals(context.get(OUTSIDE));
    w3c.inject(outside ? withoutState(context) : context, carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    return w3c.extract(context, carrier, getter);
  }

  private static Context withoutState(Context context) {
    SpanContext span = Span.fromContext(context).getSpanContext();
    return context.with(
        Span.wrap(
            SpanContext.create(
                span.getTraceId(),
                span.getSpanId(),
                span.getTraceFlags(),
                TraceState.getDefault())));
  }
}
