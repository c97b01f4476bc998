package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request while it is answered.
 *
 * @param context of the request alone; the router leaves the matched path there
 * @param scope in which the span is the current one of that context
 */
record ServedRequest(HttpServerRequest request, Context context, Span span, Scope scope) {}
