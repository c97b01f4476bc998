package com.motionmavericks.portal.idempotency;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What a request led to.
 *
 * @param replayed by an earlier request with the same key
 */
public record Done<T>(T value, boolean replayed) {
  static final String REPLAYED = "Idempotency-Replayed";

  /** The same, told otherwise. */
  public <R> Done<R> as(R other) {
    return new Done<>(other, replayed);
  }

  /** The answer as it was, and for a repetition the header that says so. */
  public <R> RestResponse<R> answer(ResponseBuilder<R> answer) {
    return (replayed ? answer.header(REPLAYED, true) : answer).build();
  }
}
