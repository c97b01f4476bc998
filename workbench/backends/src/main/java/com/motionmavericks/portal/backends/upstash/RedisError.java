package com.motionmavericks.portal.backends.upstash;

/** What Redis said instead of an answer. */
final class RedisError extends Exception {
  RedisError(String message) {
    super(message, null, false, false);
  }
}
