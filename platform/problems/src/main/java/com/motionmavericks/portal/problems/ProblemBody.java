package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motionmavericks.portal.problems.Problem.FieldError;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The body of every error, as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:portal:problem:<code>}; identifies the kind, leads nowhere
 * @param detail one sentence for a person
 * @param code stable, for programs
 * @param traceId the support code
 * @param errors the wrong parts of the request; left out where there are none
 */
@RegisterForReflection(targets = {ProblemBody.class, FieldError.class})
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonProperty("trace_id") String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemBody of(ProblemKind kind, String detail, List<FieldError> errors) {
    return new ProblemBody(
        "urn:portal:problem:" + kind.code(),
        kind.title(),
        kind.status(),
        detail,
        kind.code(),
        TraceIds.current(),
        errors);
  }
}
