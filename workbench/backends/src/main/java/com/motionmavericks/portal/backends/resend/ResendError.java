package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Response;
import org.jspecify.annotations.Nullable;

/** Errors in the shape Resend gives them. */
final class ResendError {
  private ResendError() {}

  static Refused missingKey() {
    return error(401, "missing_api_key", "Missing API key in the authorization header.");
  }

  static Refused invalidKey() {
    return error(403, "invalid_api_key", "API key is invalid");
  }

  static Refused missingField(String field) {
    return error(422, "missing_required_field", "Missing `" + field + "` field.");
  }

  static Refused invalid(String message) {
    return error(422, "validation_error", message);
  }

  static Refused unreadable() {
    return error(400, "validation_error", "The request body is not valid JSON.");
  }

  static Refused invalidIdempotencyKey() {
    return error(
        400, "invalid_idempotency_key", "The idempotency key must be between 1-256 characters.");
  }

  static Refused otherPayload() {
    return error(
        409,
        "invalid_idempotent_request",
        "This idempotency key has been used on a request that had a different payload.");
  }

  static Refused stillRunning() {
    return error(
        409,
        "concurrent_idempotent_requests",
        "Another request with the same idempotency key is still in progress.");
  }

  static Refused notFound(String what) {
    return error(404, "not_found", what + " not found");
  }

  static Refused tooFast() {
    return error(
        429, "rate_limit_exceeded", "Too many requests. You have exceeded the rate limit.");
  }

  /** The body of a fault that was switched on. */
  static Object onPurpose(int status, @Nullable String name) {
    String usual = status == 429 ? "rate_limit_exceeded" : "internal_server_error";
    return body(status, name == null ? usual : name, "on purpose");
  }

  private static Refused error(int status, String name, String message) {
    return new Refused(Response.json(status, body(status, name, message)));
  }

  private static ObjectNode body(int status, String name, String message) {
    return Json.object().put("statusCode", status).put("name", name).put("message", message);
  }
}
