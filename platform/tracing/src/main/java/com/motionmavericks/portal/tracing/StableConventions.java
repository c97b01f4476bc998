package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Quarkus' instrumentation writes into OpenTelemetry's semantic conventions 1.44, when a
 * span is exported and before it is redacted: the names of databases, the template of a called
 * path, no route where none matched, and the kind of every error (RATIONALE.md).
 */
public final class StableConventions {
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
  private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");
  private static final String EXCEPTION_EVENT = "exception";

  /** OpenTelemetry's word for an error of which no more is known. */
  private static final String OTHER = "_OTHER";

  private StableConventions() {}

  /** The span as the conventions want it; the same object where it is so already. */
  public static SpanData of(SpanData span) {
    SpanData named =
        switch (span.getKind()) {
          case CLIENT -> DatabaseSpan.isOne(span) ? DatabaseSpan.stable(span) : templated(span);
          case SERVER -> routed(span);
          default -> span;
        };
    return typed(named);
  }

  /** Quarkus writes the template of a called path into the name only. */
  private static SpanData templated(SpanData span) {
    Attributes given = span.getAttributes();
    String method = given.get(METHOD);
    String name = span.getName();
    if (method == null || given.get(TEMPLATE) != null || !name.startsWith(method + " ")) {
      return span;
    }
    String template = name.substring(method.length() + 1);
    return new MendedSpan(span, name, given.toBuilder().put(TEMPLATE, template).build());
  }

  /** Where no path matched, the router's last resort stands as the route: {@code /}, {@code /*}. */
  private static SpanData routed(SpanData span) {
    Attributes given = span.getAttributes();
    String route = given.get(ROUTE);
    if (route == null || isRoute(route)) {
      return span;
    }
    String method = given.get(METHOD);
    Attributes unmatched = given.toBuilder().remove(ROUTE).build();
    return new MendedSpan(span, method == null ? "HTTP" : shown(method), unmatched);
  }

  /** No API of ours answers at the root, and none has such paths. */
  private static boolean isRoute(String route) {
    return !route.equals("/") && !route.startsWith("//") && route.indexOf('*') < 0;
  }

  private static String shown(String method) {
    return method.equals(OTHER) ? "HTTP" : method;
  }

  private static SpanData typed(SpanData span) {
    Attributes given = span.getAttributes();
    if (span.getStatus().getStatusCode() != StatusCode.ERROR
        || given.get(Taxonomy.ERROR_TYPE) != null) {
      return span;
    }
    AttributesBuilder typed = given.toBuilder().put(Taxonomy.ERROR_TYPE, type(span));
    return new MendedSpan(span, span.getName(), typed.build());
  }

  private static String type(SpanData span) {
    for (EventData event : span.getEvents()) {
      @Nullable String type = event.getAttributes().get(EXCEPTION);
      if (event.getName().equals(EXCEPTION_EVENT) && type != null) {
        return type;
      }
    }
    return OTHER;
  }
}
