package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.motionmavericks.portal.problems.Problem.FieldError;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every failure of a resource as a problem. The level of its log line is decided here and nowhere
 * else: faults at ERROR with their cause, answers at DEBUG. Faults are told to the entry span too.
 */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    log(problem.kind(), problem);
    Response.ResponseBuilder response = respond(problem.kind(), problem.detail(), problem.errors());
    problem.headers().forEach(response::header);
    return response.build();
  }

  @ServerExceptionMapper
  public Response authentication(AuthenticationFailedException failure) {
    return unauthenticated(failure);
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException failure) {
    return unauthenticated(failure);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure) {
    log(StandardProblem.FORBIDDEN, failure);
    return respond(StandardProblem.FORBIDDEN, "Your role does not allow this.", List.of()).build();
  }

  @ServerExceptionMapper
  public Response mismatch(MismatchedInputException failure) {
    return unreadable(failure);
  }

  /** A word that is none of its set. */
  @ServerExceptionMapper
  public Response refused(ValueInstantiationException failure) {
    return unreadable(failure);
  }

  @ServerExceptionMapper
  public Response violation(ConstraintViolationException failure) {
    return invalid(
        failure, "The request is not valid, see errors.", ConstraintErrors.describe(failure));
  }

  @ServerExceptionMapper
  public Response unparsable(JsonParseException failure) {
    return invalid(failure, JsonErrors.NOT_JSON, List.of());
  }

  @ServerExceptionMapper
  public Response framework(WebApplicationException failure) {
    if (failure.getCause() instanceof JsonMappingException mismatch) {
      return unreadable(mismatch);
    }
    if (failure.getCause() instanceof JsonProcessingException) {
      return invalid(failure, JsonErrors.NOT_JSON, List.of());
    }
    StandardProblem kind = StandardProblem.ofStatus(failure.getResponse().getStatus());
    log(kind, failure);
    Response.ResponseBuilder response = respond(kind, kind.title() + ".", List.of());
    RetryAfter.headers(kind.status()).forEach(response::header);
    return response.build();
  }

  @ServerExceptionMapper
  public Response fault(Exception failure) {
    if (Outages.isOutage(failure)) {
      return problem(
          Problem.unavailable("Something that this needs cannot be reached, try again.", failure));
    }
    log(StandardProblem.INTERNAL, failure);
    return respond(
            StandardProblem.INTERNAL,
            "Tell support this trace id, it leads them to the cause.",
            List.of())
        .build();
  }

  private static Response unreadable(JsonMappingException failure) {
    FieldError error = JsonErrors.describe(failure);
    return invalid(failure, "The body is not valid: " + error.detail(), List.of(error));
  }

  private static Response invalid(Exception failure, String detail, List<FieldError> errors) {
    log(StandardProblem.INVALID_REQUEST, failure);
    return respond(StandardProblem.INVALID_REQUEST, detail, errors).build();
  }

  private static Response unauthenticated(Throwable failure) {
    log(StandardProblem.UNAUTHENTICATED, failure);
    return respond(
            StandardProblem.UNAUTHENTICATED,
            "Send a valid bearer token for this API in the Authorization header.",
            List.of())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static Response.ResponseBuilder respond(
      ProblemKind kind, String detail, List<FieldError> errors) {
    return Response.status(kind.status())
        .type(ProblemBody.MEDIA_TYPE)
        .entity(ProblemBody.of(kind, detail, errors));
  }

  private static void log(ProblemKind kind, Throwable failure) {
    if (kind.status() >= 500) {
      Span.current().recordException(failure);
      LOG.errorf(failure, "%d %s", kind.status(), kind.code());
    } else {
      LOG.debugf(failure, "%d %s", kind.status(), kind.code());
    }
  }
}
