package com.motionmavericks.portal.idempotency;

/**
 * How the result of a request is kept for its repetitions, and read back. JSON does for most; what
 * is secret is kept otherwise, or only by its id.
 */
public interface Kept<T> {
  byte[] keep(T result);

  /** What {@link #keep} wrote, perhaps by the version of this service before. */
  T recall(byte[] bytes);
}
