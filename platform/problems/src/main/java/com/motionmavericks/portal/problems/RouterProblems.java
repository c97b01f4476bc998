package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Problems for what never reaches a resource: unknown paths, bodies over the limit. */
@Singleton
final class RouterProblems {
  private final ObjectMapper json;

  RouterProblems(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    for (int status : new int[] {400, 404, 405, 406, 413, 415, 500, 503}) {
      router.errorHandler(status, request -> answer(request, StandardProblem.ofStatus(status)));
    }
  }

  private void answer(RoutingContext request, StandardProblem kind) {
    if (request.response().ended() || request.response().headWritten()) {
      return;
    }
    ProblemBody body = ProblemBody.of(kind, kind.title() + ".", List.of());
    request
        .response()
        .setStatusCode(kind.status())
        .putHeader("content-type", ProblemBody.MEDIA_TYPE)
        .end(write(body));
  }

  private String write(ProblemBody body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
