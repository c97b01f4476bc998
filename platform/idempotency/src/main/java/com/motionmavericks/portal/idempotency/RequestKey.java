package com.motionmavericks.portal.idempotency;

/**
 * By what a request and its repetitions are known.
 *
 * @param scope SHA-256 of user, method, path and the caller's key, 64 hex digits
 * @param fingerprint SHA-256 of what the body says, 64 hex digits
 */
public record RequestKey(String tenantId, String scope, String fingerprint) {
  /** Of the scope, for the advisory lock. Two that share one by chance are told to wait. */
  long lock() {
    return Long.parseUnsignedLong(scope.substring(0, 16), 16);
  }
}
