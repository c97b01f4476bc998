package com.motionmavericks.portal.tracing.instrumentation;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The span of a call to a neighbour (OpenTelemetry's HTTP conventions), named by its template. */
final class ClientSpans {
  static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

  /** Where Quarkus' REST client leaves the template of the path that is called. */
  static final String CALLED_TEMPLATE = "ClientUrlPathTemplate";

  private static final int REFUSAL = 400;

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  ClientSpans(Tracer tracer, TextMapPropagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /**
   * Opens the span and writes it into the call's headers.
   *
   * @param operation what the caller named the call; the method where it named none
   */
  Span begin(
      io.vertx.core.Context context,
      Context parent,
      HttpRequest call,
      String operation,
      BiConsumer<String, String> headers) {
    String method = Methods.shown(call.method());
    String template = template(context);
    String name = template == null ? operation : Methods.name(method) + " " + template;
    SpanBuilder span =
        of(tracer, name, parent, template)
            .setAttribute(Methods.KEY, method)
            .setAttribute(URL, call.absoluteURI());
    SocketAddress server = call.remoteAddress();
    if (server != null) {
      to(span, server.host(), server.port());
    }
    Span begun = span.startSpan();
    propagator.inject(parent.with(begun), headers, Headers.OF);
    return begun;
  }

  /** What every call has, whether it found a connection or not. */
  static SpanBuilder of(Tracer tracer, String name, Context parent, @Nullable String template) {
    return tracer
        .spanBuilder(name)
        .setParent(parent)
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute(TEMPLATE, template);
  }

  static void to(SpanBuilder span, String host, int port) {
    span.setAttribute(ADDRESS, host).setAttribute(PORT, (long) port);
  }

  /** To a caller a 4xx is an error too. */
  void answered(Span span, int code) {
    span.setAttribute(Methods.STATUS, (long) code);
    if (code >= REFUSAL) {
      span.setStatus(StatusCode.ERROR).setAttribute(Taxonomy.ERROR_TYPE, Integer.toString(code));
    }
  }

  private static @Nullable String template(io.vertx.core.Context context) {
    String template =
        VertxContext.isDuplicatedContext(context) ? context.getLocal(CALLED_TEMPLATE) : null;
    return template == null || template.isEmpty() ? null : template;
  }

  private enum Headers implements TextMapSetter<BiConsumer<String, String>> {
    OF;

    @Override
    public void set(@Nullable BiConsumer<String, String> headers, String name, String value) {
      if (headers != null) {
        headers.accept(name, value);
      }
    }
  }
}
