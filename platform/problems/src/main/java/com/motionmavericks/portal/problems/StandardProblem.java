package com.motionmavericks.portal.problems;

/** The problems that every API of the suite can answer with. */
public enum StandardProblem implements ProblemKind {
  INVALID_REQUEST(
      400, "The request is not valid", "Mend what errors points at, and send it again."),
  UNAUTHENTICATED(
      401,
      "Authentication is required",
      "Get a fresh token of the portal's issuer, for this audience, and send it as bearer."),
  FORBIDDEN(403, "You may not do this", "Ask somebody whose role allows it."),
  NOT_FOUND(
      404,
      "There is nothing here",
      "Check the id, and that you are a member of the project it belongs to."),
  METHOD_NOT_ALLOWED(
      405,
      "The method is not allowed here",
      "Use a method that the description lists for this path."),
  NOT_ACCEPTABLE(406, "No acceptable representation", "Accept application/json."),
  CONFLICT(409, "The request conflicts with the current state", "Read it again, then decide."),
  PRECONDITION_FAILED(
      412,
      "It has changed since you read it",
      "Read it again, and base the change on its new ETag."),
  PAYLOAD_TOO_LARGE(413, "The request body is too large", "Send less at once."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The media type is not supported", "Send a content type that the description lists."),
  UNPROCESSABLE(422, "The request cannot be carried out", "Change the request as detail says."),
  PRECONDITION_REQUIRED(
      428, "A precondition is required", "Send the ETag that you read as If-Match."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
  INTERNAL(500, "Something went wrong on our side", "Tell support the trace id."),
  UNAVAILABLE(503, "Not available at the moment", "Try again after the seconds of Retry-After.");

  private final int status;
  private final String title;
  private final String remedy;

  StandardProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
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
