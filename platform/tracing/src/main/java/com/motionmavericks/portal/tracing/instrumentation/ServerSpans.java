package com.motionmavericks.portal.tracing.instrumentation;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.spi.observability.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The span of a request that a service answers (OpenTelemetry's HTTP conventions). Who called, from
 * where and with which query is not even recorded. Behind a public door a trace of our own begins,
 * with a link to the one that the stranger named.
 */
final class ServerSpans {
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<String> VERSION =
      AttributeKey.stringKey("network.protocol.version");
  private static final AttributeKey<Long> REQUEST_SIZE =
      AttributeKey.longKey("http.request.body.size");
  private static final AttributeKey<Long> RESPONSE_SIZE =
      AttributeKey.longKey("http.response.body.size");

  /** Where Quarkus REST leaves the template of the path, and where its router does. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private static final String ROUTER_TEMPLATE = "VertxRoute";
  private static final int FAULT = 500;

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  ServerSpans(Tracer tracer, TextMapPropagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  ServedRequest begin(io.vertx.core.Context context, HttpServerRequest request) {
    // Not of the URI: a request line may name the host, too (RFC 9112, 3.2.2).
    String path = request.path() == null ? request.uri() : request.path();
    String door = PublicDoors.shown(path);
    String method = Methods.shown(request.method());
    Context caller = propagator.extract(Context.root(), request.headers(), Headers.OF);
    SpanBuilder span =
        tracer
            .spanBuilder(Methods.name(method))
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(Methods.KEY, method)
            .setAttribute(PATH, door == null ? request.path() : door)
            .setAttribute(SCHEME, request.scheme())
            .setAttribute(VERSION, version(request.version()));
    Context parent = door == null ? caller : linked(span, caller);
    Span begun = span.setParent(parent).startSpan();
    return new ServedRequest(request, context, begun, current(context, parent.with(begun)));
  }

  void end(ServedRequest served, @Nullable HttpResponse response, @Nullable Throwable failure) {
    Span span = served.span();
    if (span.isRecording()) {
      route(served, span);
      size(span, REQUEST_SIZE, served.request().headers());
      if (response != null) {
        size(span, RESPONSE_SIZE, response.headers());
        status(span, response.statusCode());
      }
      if (failure != null) {
        Failures.record(span, failure);
      }
    }
    served.scope().close();
    span.end();
  }

  private static Context linked(SpanBuilder span, Context caller) {
    SpanContext stranger = Span.fromContext(caller).getSpanContext();
    if (stranger.isValid()) {
      span.addLink(stranger);
    }
    return Context.root();
  }

  /** Open until the answer went out: no try-with-resources can say that. */
  @SuppressWarnings("MustBeClosedChecker")
  private static Scope current(io.vertx.core.Context context, Context span) {
    return QuarkusContextStorage.INSTANCE.attach(context, span);
  }

  /** Where no path matched, the router's last resort stands there: {@code /}, {@code /*}. */
  private static void route(ServedRequest served, Span span) {
    String route = served.context().getLocal(TEMPLATE);
    if (route == null) {
      route = served.context().getLocal(ROUTER_TEMPLATE);
    }
    if (route != null && isRoute(route)) {
      span.setAttribute(ROUTE, route);
      span.updateName(Methods.name(Methods.shown(served.request().method())) + " " + route);
    }
  }

  /** No API of ours answers at the root, and none has such paths. */
  private static boolean isRoute(String route) {
    return route.length() > 1 && !route.startsWith("//") && route.indexOf('*') < 0;
  }

  private static void status(Span span, int code) {
    span.setAttribute(Methods.STATUS, (long) code);
    if (code >= FAULT) {
      span.setStatus(StatusCode.ERROR).setAttribute(Taxonomy.ERROR_TYPE, Integer.toString(code));
    }
  }

  private static void size(Span span, AttributeKey<Long> key, MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      try {
        span.setAttribute(key, Long.parseLong(length));
      } catch (NumberFormatException malformed) {
        // The HTTP server answers for that.
      }
    }
  }

  private static @Nullable String version(@Nullable HttpVersion version) {
    return switch (version) {
      case HTTP_1_0 -> "1.0";
      case HTTP_1_1 -> "1.1";
      case HTTP_2 -> "2";
      case null -> null;
    };
  }

  private enum Headers implements TextMapGetter<MultiMap> {
    OF;

    @Override
    public Iterable<String> keys(MultiMap headers) {
      return headers.names();
    }

    @Override
    public @Nullable String get(@Nullable MultiMap headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }
}
