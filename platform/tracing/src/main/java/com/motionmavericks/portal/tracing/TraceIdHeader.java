package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * {@code x-trace-id} on every response: it is the support code. A filter of the HTTP server and not
 * of JAX-RS, since only there do unknown paths, refused tokens and oversized bodies pass as well.
 * What dies in the HTTP parser has none; README.md lists it.
 */
@Singleton
final class TraceIdHeader {
  private static final CharSequence NAME = HttpHeaders.createOptimized("x-trace-id");

  /** Before authentication and everything else that may end a request. */
  private static final int FIRST = 10_000;

  void register(@Observes Filters filters) {
    filters.register(TraceIdHeader::filter, FIRST);
  }

  /** What the router refuses before it looks for a route, for want of a host or a path. */
  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(TraceIdHeader::filter);
  }

  private static void filter(RoutingContext request) {
    SpanContext entry = Span.current().getSpanContext();
    if (entry.isValid()) {
      request.addHeadersEndHandler(ready -> request.response().putHeader(NAME, entry.getTraceId()));
    }
    request.next();
  }
}
