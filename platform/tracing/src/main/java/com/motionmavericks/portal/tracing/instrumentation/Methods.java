package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.common.AttributeKey;
import io.vertx.core.http.HttpMethod;

/** HTTP methods as the conventions want them: the known ones, and one word for all others. */
final class Methods {
  static final AttributeKey<String> KEY = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

  private static final String OTHER = "_OTHER";

  private Methods() {}

  static String shown(HttpMethod method) {
    return switch (method.name()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE" ->
          method.name();
      default -> OTHER;
    };
  }

  /** In the name of a span. */
  static String name(String shown) {
    return shown.equals(OTHER) ? "HTTP" : shown;
  }
}
