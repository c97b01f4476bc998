package com.motionmavericks.portal.tracing;

/**
 * A failure that is an answer: not found, not allowed, stale. It leaves spans Unset, so that the
 * traces kept as errors are those where something broke.
 */
public interface Refusal {
  /** The stable code of the answer, such as {@code not_found}. */
  String code();

  /** Whether the answer says that something broke (5xx): then the span is an error all the same. */
  default boolean isFault() {
    return false;
  }
}
