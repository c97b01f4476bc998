package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.incubator.semconv.db.SqlStatementInfo;
import io.opentelemetry.instrumentation.api.incubator.semconv.db.SqlStatementSanitizer;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.DatabaseException;
import org.jspecify.annotations.Nullable;

/** The span of one SQL statement or one Redis command (OpenTelemetry's database conventions). */
final class DatabaseSpans {
  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> SUMMARY = AttributeKey.stringKey("db.query.summary");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
  static final AttributeKey<String> CODE = AttributeKey.stringKey("db.response.status_code");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

  private static final String SQL = "sql";
  private static final String REDIS = "redis";

  private final Tracer tracer;

  /** Remembers what it has read: a service has a few dozen statements. */
  private final SqlStatementSanitizer sanitizer = SqlStatementSanitizer.create(true);

  DatabaseSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Null where it is neither a statement nor a command. */
  <R> @Nullable Span begin(Context parent, R request, TagExtractor<R> tags) {
    DatabaseCall call = DatabaseCall.of(request, tags);
    SpanBuilder span =
        switch (call.type()) {
          case SQL -> statement(call);
          case REDIS -> command(call);
          default -> null;
        };
    if (span == null) {
      return null;
    }
    if (call.host() != null) {
      span.setAttribute(ADDRESS, call.host());
    }
    if (call.port() > 0) {
      span.setAttribute(PORT, (long) call.port());
    }
    return span.setAttribute(NAMESPACE, call.namespace())
        .setParent(parent)
        .setSpanKind(SpanKind.CLIENT)
        .startSpan();
  }

  /** What refused it: the SQLSTATE, or the first word of the Redis error; null if nobody did. */
  static @Nullable String code(Throwable failure) {
    return switch (failure) {
      case DatabaseException refusal -> refusal.getSqlState();
      case Response refusal -> word(failure.getMessage());
      default -> null;
    };
  }

  /** Its text has a {@code ?} for each literal. */
  private SpanBuilder statement(DatabaseCall call) {
    SqlStatementInfo statement = sanitizer.sanitize(call.statement());
    String summary = summary(statement);
    return tracer
        .spanBuilder(summary)
        .setAttribute(SYSTEM, call.system())
        .setAttribute(SUMMARY, summary)
        .setAttribute(TEXT, statement.getFullStatement());
  }

  /** {@code SELECT project}: the operation and its table. */
  private static String summary(SqlStatementInfo statement) {
    String operation = statement.getOperation();
    String table = statement.getMainIdentifier();
    return operation == null ? "SQL" : table == null ? operation : operation + " " + table;
  }

  private SpanBuilder command(DatabaseCall call) {
    return tracer
        .spanBuilder(call.statement())
        .setAttribute(SYSTEM, REDIS)
        .setAttribute(OPERATION, call.statement());
  }

  /** Of {@code WRONGTYPE Operation against …}; what follows may quote a value. */
  private static @Nullable String word(@Nullable String message) {
    if (message == null) {
      return null;
    }
    int end = 0;
    while (end < message.length() && Character.isUpperCase(message.charAt(end))) {
      end++;
    }
    return end == 0 ? null : message.substring(0, end);
  }
}
