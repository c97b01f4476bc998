package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Response;
import java.util.List;
import java.util.Map;

/** Errors in the shape Mux gives them. */
final class MuxError {
  private MuxError() {}

  static Refused invalid(String message) {
    return error(400, "invalid_parameters", message);
  }

  static Refused unauthorized() {
    return error(401, "unauthorized", "Unauthorized request");
  }

  static Refused forbidden(String message) {
    return error(403, "forbidden", message);
  }

  static Refused notFound() {
    return error(
        404,
        "not_found",
        "The requested resource either doesn't exist or you don't have access to it.");
  }

  private static Refused error(int status, String type, String message) {
    var error = Map.of("type", type, "messages", List.of(message));
    return new Refused(Response.json(status, Map.of("error", error)));
  }
}
