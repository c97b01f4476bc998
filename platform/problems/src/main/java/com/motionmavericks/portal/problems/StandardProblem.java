package com.motionmavericks.portal.problems;

import java.util.Locale;

/** The problems that every API of the suite can answer with. */
public enum StandardProblem implements ProblemKind {
  INVALID_REQUEST(400, "The request is not valid"),
  UNAUTHENTICATED(401, "Authentication is required"),
  FORBIDDEN(403, "You may not do this"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  CONFLICT(409, "The request conflicts with the current state"),
  PRECONDITION_FAILED(412, "It has changed since you read it"),
  PAYLOAD_TOO_LARGE(413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
  UNPROCESSABLE(422, "The request cannot be carried out"),
  PRECONDITION_REQUIRED(428, "A precondition is required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "Not available at the moment");

  private final int status;
  private final String title;

  StandardProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The kind for a status that a framework decided on. */
  static StandardProblem ofStatus(int status) {
    for (StandardProblem kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status >= 500 ? INTERNAL : INVALID_REQUEST;
  }
}
