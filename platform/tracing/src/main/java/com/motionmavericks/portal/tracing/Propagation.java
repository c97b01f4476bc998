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
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * W3C {@code traceparent} and our own {@code tracestate} entry, nothing else: baggage is neither
 * read nor sent. Public doors do not continue a stranger's trace; third parties get the traceparent
 * only.
 */
final class Propagation implements TextMapPropagator {
  /** What a stranger sent to a public door; the entry span links to it. */
  static final ContextKey<SpanContext> STRANGER = ContextKey.named("portal-stranger");

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
    Context extracted = w3c.extract(context, carrier, getter);
    SpanContext caller = Span.fromContext(extracted).getSpanContext();
    if (!caller.isValid() || !(carrier instanceof HttpRequest request)) {
      return extracted;
    }
    return PublicDoors.isPublic(request.uri()) ? context.with(STRANGER, caller) : extracted;
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
