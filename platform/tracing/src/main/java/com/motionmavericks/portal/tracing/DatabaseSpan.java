package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;

/** A call of PostgreSQL or Redis: from the keys that OpenTelemetry gave up to those it keeps. */
final class DatabaseSpan {
  private static final AttributeKey<String> OLD_SYSTEM = AttributeKey.stringKey("db.system");
  private static final AttributeKey<String> OLD_STATEMENT = AttributeKey.stringKey("db.statement");
  private static final AttributeKey<String> OLD_OPERATION = AttributeKey.stringKey("db.operation");
  private static final AttributeKey<String> OLD_SERVER =
      AttributeKey.stringKey("db.connection_string");

  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> SUMMARY = AttributeKey.stringKey("db.query.summary");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

  private static final String REDIS = "redis";
  private static final String POSTGRESQL = "postgresql";

  private DatabaseSpan() {}

  /** Written by the old keys. */
  static boolean isOne(SpanData span) {
    return span.getAttributes().get(OLD_SYSTEM) != null;
  }

  static SpanData stable(SpanData span) {
    Attributes given = span.getAttributes();
    AttributesBuilder stable = Attributes.builder();
    given.forEach((key, value) -> keep(key, value, stable));
    String system = given.get(OLD_SYSTEM);
    if (REDIS.equals(system)) {
      stable.put(SYSTEM, REDIS).put(OPERATION, given.get(OLD_OPERATION));
    } else {
      stable.put(SYSTEM, POSTGRESQL).put(SUMMARY, span.getName());
      stable.put(TEXT, given.get(OLD_STATEMENT));
      // Quarkus tells the database's name as the system.
      stable.put(NAMESPACE, POSTGRESQL.equals(system) ? null : system);
    }
    server(given.get(OLD_SERVER), stable);
    return new MendedSpan(span, span.getName(), stable.build());
  }

  @SuppressWarnings("unchecked") // A value came with its key.
  private static void keep(AttributeKey<?> key, Object value, AttributesBuilder stable) {
    if (!isGivenUp(key.getKey())) {
      stable.put((AttributeKey<Object>) key, value);
    }
  }

  /** {@code host:port}, as the service is configured. */
  private static void server(@Nullable String server, AttributesBuilder stable) {
    int colon = server == null ? -1 : server.lastIndexOf(':');
    if (server == null || colon < 1) {
      return;
    }
    stable.put(ADDRESS, server.substring(0, colon));
    try {
      stable.put(PORT, Long.parseLong(server, colon + 1, server.length(), 10));
    } catch (NumberFormatException unnumbered) {
      // a name such as a socket's: no port to tell
    }
  }

  private static boolean isGivenUp(String key) {
    return switch (key) {
      case "db.system",
          "db.statement",
          "db.operation",
          "db.sql.table",
          "db.user",
          "db.connection_string" ->
          true;
      default -> false;
    };
  }
}
