package com.motionmavericks.portal.tracing.instrumentation;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.ConnectException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The CLIENT span of a call that found no connection: refused, unknown host, timed out while it
 * connected. Vert.x begins its span when a request is written to a connection, so of these it makes
 * none, and the trace would not say which neighbour was missing. Every REST client gets this filter
 * by itself.
 */
@Provider
@Singleton
@Priority(UnconnectedCalls.LAST)
public final class UnconnectedCalls implements ClientRequestFilter {
  /** After the filters that fetch a token: where there is none, nobody was called. */
  static final int LAST = Integer.MAX_VALUE;

  private final Tracer tracer;

  UnconnectedCalls(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void filter(ClientRequestContext request) {
    if (request instanceof ClientRequestContextImpl attempt) {
      RestClientRequestContext call = attempt.getRestClientRequestContext();
      String template = attempt.getContext().getLocal(ClientSpans.CALLED_TEMPLATE);
      Context parent = Context.current();
      Instant begun = Instant.now();
      var _ =
          call.getResult()
              .whenComplete(
                  (response, failure) -> {
                    if (failure != null && call.getHttpClientRequest() == null) {
                      record(template, call, parent, begun, unwrapped(failure));
                    }
                  });
    }
  }

  /** As the HTTP instrumentation names its spans. */
  private static String name(String method, @Nullable String template) {
    return template == null ? method : method + " " + template;
  }

  private void record(
      @Nullable String template,
      RestClientRequestContext call,
      Context parent,
      Instant begun,
      Throwable cause) {
    URI uri = call.getUri();
    SpanBuilder span =
        ClientSpans.of(tracer, name(call.getHttpMethod(), template), parent, template)
            .setStartTimestamp(begun)
            .setAttribute(Methods.KEY, call.getHttpMethod())
            .setAttribute(ClientSpans.URL, uri.toString())
            .setAttribute(Taxonomy.ERROR_TYPE, type(cause));
    ClientSpans.to(span, uri.getHost(), port(uri));
    span.startSpan().setStatus(StatusCode.ERROR).end();
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equals(uri.getScheme()) ? 443 : 80;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof ProcessingException || failure instanceof CompletionException;
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }

  /** Netty's own subclasses of a refusal say nothing more than it does. */
  private static String type(Throwable cause) {
    return (cause instanceof ConnectException ? ConnectException.class : cause.getClass())
        .getName();
  }
}
