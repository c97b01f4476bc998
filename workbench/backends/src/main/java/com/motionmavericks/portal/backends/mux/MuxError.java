package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** The body of a fault that was switched on. */
  static Object onPurpose(int status, @Nullable String name) {
    String usual = status == 429 ? "too_many_requests" : "internal_error";
    return body(name == null ? usual : name, "on purpose");
  }

  private static Refused error(int status, String type, String message) {
    return new Refused(Response.json(status, body(type, message)));
  }

  private static Map<String, Object> body(String type, String message) {
    return Map.of("error", Map.of("type", type, "messages", List.of(message)));
  }
}
