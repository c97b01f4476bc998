package com.motionmavericks.portal.backends.http;

/**
 * Ends a request with an error answer; carries no stack trace since it is an answer, not a fault.
 */
public final class Refused extends RuntimeException {
  private final transient Response response;

  public Refused(Response response) {
    super("answered " + response.status(), null, false, false);
    this.response = response;
  }

  /** What the caller gets. */
  public Response response() {
    return response;
  }
}
