package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Vert.x of every request that comes, every call that goes, every SQL statement and
 * every Redis command, and makes their spans. Vert.x keeps what we return and hands it back at the
 * end. Messages of the event bus leave no span: they do not leave the process.
 */
final class VertxSpans implements VertxTracer<ServedRequest, Span> {
  private final ServerSpans server;
  private final ClientSpans client;
  private final DatabaseSpans database;

  VertxSpans(Tracer tracer, TextMapPropagator propagator) {
    this.server = new ServerSpans(tracer, propagator);
    this.client = new ClientSpans(tracer, propagator);
    this.database = new DatabaseSpans(tracer);
  }

  @Override
  public <R> @Nullable ServedRequest receiveRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      Iterable<Map.Entry<String, String>> headers,
      TagExtractor<R> tags) {
    return policy != TracingPolicy.IGNORE && request instanceof HttpServerRequest served
        ? server.begin(context, served)
        : null;
  }

  @Override
  public <R> void sendResponse(
      Context context,
      @Nullable R response,
      @Nullable ServedRequest request,
      @Nullable Throwable failure,
      TagExtractor<R> tags) {
    if (request != null) {
      server.end(request, response instanceof HttpResponse http ? http : null, failure);
    }
  }

  @Override
  public <R> @Nullable Span sendRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      BiConsumer<String, String> headers,
      TagExtractor<R> tags) {
    if (policy == TracingPolicy.IGNORE) {
      return null;
    }
    return request instanceof HttpRequest call
        ? client.begin(context, parent(context), call, operation, headers)
        : database.begin(parent(context), request, tags);
  }

  @Override
  public <R> void receiveResponse(
      Context context,
      @Nullable R response,
      @Nullable Span span,
      @Nullable Throwable failure,
      TagExtractor<R> tags) {
    if (span == null) {
      return;
    }
    if (response instanceof HttpResponse answer) {
      client.answered(span, answer.statusCode());
    }
    if (failure != null) {
      failed(span, failure);
    }
    span.end();
  }

  private static void failed(Span span, Throwable failure) {
    String code = DatabaseSpans.code(failure);
    if (code == null) {
      Failures.record(span, failure);
    } else {
      span.setAttribute(DatabaseSpans.CODE, code);
      Failures.record(span, failure, code);
    }
  }

  /** A client may call from a context that is not duplicated; then the thread's counts. */
  private static io.opentelemetry.context.Context parent(Context context) {
    io.opentelemetry.context.Context known = QuarkusContextStorage.getOtelContext(context);
    return known == null ? io.opentelemetry.context.Context.current() : known;
  }
}
