package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import com.motionmavericks.portal.tracing.instrumentation.PublicDoors;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * APIs speak JSON, unless a method says otherwise. Whoever does not take it hears so before
 * anything is done: the framework would notice when it writes the answer, or label JSON as an
 * image. Public doors have pages as well and decide themselves; what cannot be read, they get as
 * JSON.
 */
public final class Negotiation {
  private static final String NOTHING = "0";

  @ServerRequestFilter
  public void accept(ResteasyReactiveContainerRequestContext request, HttpServerRequest http) {
    if (!request.getHeaders().containsKey(HttpHeaders.ACCEPT) || answersOtherwise(request)) {
      return;
    }
    Optional<List<MediaType>> accepted = accepted(request);
    // Not the URI: a proxy's names the host before the path.
    String path = http.path();
    boolean publicDoor = path != null && PublicDoors.isPublic(path);
    if (!publicDoor && !accepted.map(Negotiation::takesJson).orElse(false)) {
      throw Problem.of(StandardProblem.NOT_ACCEPTABLE, "Accept application/json.");
    }
    if (!publicDoor || accepted.isEmpty()) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }

  /** A method that says what it produces, a stream of events say, is the framework's to judge. */
  private static boolean answersOtherwise(ResteasyReactiveContainerRequestContext request) {
    ServerMediaType produced =
        ((ResteasyReactiveRequestContext) request.getServerRequestContext())
            .getTarget()
            .getProduces();
    return produced != null
        && Stream.of(produced.getSortedOriginalMediaTypes())
            .noneMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
  }

  /** Empty where the header is malformed. */
  private static Optional<List<MediaType>> accepted(ContainerRequestContext request) {
    try {
      return Optional.of(request.getAcceptableMediaTypes());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean takesJson(List<MediaType> types) {
    return types.stream()
        .filter(type -> !NOTHING.equals(type.getParameters().get("q")))
        .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
  }
}
