package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems for what never reaches a resource: unknown paths, bodies over the limit, requests that
 * the router refuses.
 */
@Singleton
final class RouterProblems {
  /** Of failure handlers the one that adds the trace's id to the answer is the first. */
  private static final int AFTER_THE_TRACE_ID = Integer.MIN_VALUE + 1;

  /** After CORS and before Quarkus' own check. */
  private static final int BEFORE_THE_LIMIT = 10;

  private final ObjectMapper json;
  private final long limit;

  RouterProblems(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.json = json;
    this.limit = limit.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(AFTER_THE_TRACE_ID).failureHandler(this::failed);
    for (int status : new int[] {400, 404, 405, 406, 413, 415, 500, 503}) {
      router.errorHandler(status, request -> answer(request, StandardProblem.ofStatus(status)));
    }
  }

  /**
   * Quarkus ends a request whose announced length is over the limit without a body, and with a
   * header that HTTP/2 forbids.
   */
  void limit(@Observes Filters filters) {
    filters.register(
        request -> {
          if (announced(request) > limit) {
            request.fail(StandardProblem.PAYLOAD_TOO_LARGE.status());
          } else {
            request.next();
          }
        },
        BEFORE_THE_LIMIT);
  }

  /**
   * A refusal of the router itself has no exception, or one of Vert.x where the host is missing.
   * Whatever else failed is Quarkus' to answer.
   */
  private void failed(RoutingContext request) {
    boolean refused = request.failure() == null || request.failure() instanceof VertxException;
    if (refused && request.statusCode() >= 400) {
      answer(request, StandardProblem.ofStatus(request.statusCode()));
    } else {
      request.next();
    }
  }

  private void answer(RoutingContext request, StandardProblem kind) {
    if (request.response().ended() || request.response().headWritten()) {
      return;
    }
    if (kind == StandardProblem.PAYLOAD_TOO_LARGE
        && request.request().version() != HttpVersion.HTTP_2) {
      // Nobody reads the rest of the body.
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    RetryAfter.headers(kind.status()).forEach(request.response()::putHeader);
    ProblemBody body = ProblemBody.of(kind, kind.title() + ".", List.of());
    request
        .response()
        .setStatusCode(kind.status())
        .putHeader("content-type", ProblemBody.MEDIA_TYPE)
        .end(write(body));
  }

  /** The HTTP parser lets only numbers through. */
  private static long announced(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private String write(ProblemBody body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
