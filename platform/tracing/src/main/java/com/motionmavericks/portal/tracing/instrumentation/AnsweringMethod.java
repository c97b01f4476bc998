package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Tells the entry span which method of ours answers. */
public final class AnsweringMethod {
  private static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");

  /** Before the method runs: no span of a step is open yet, so the entry span is the current. */
  @ServerRequestFilter
  public void filter(SimpleResourceInfo method) {
    Span.current()
        .setAttribute(FUNCTION, method.getResourceClass().getName() + "." + method.getMethodName());
  }
}
