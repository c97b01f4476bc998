package com.motionmavericks.portal.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A record as JSON; tolerant, since another version of the service may have written it. */
record KeptAsJson<T>(ObjectMapper json, Class<T> type) implements Kept<T> {
  @Override
  public byte[] keep(T result) {
    try {
      return json.writeValueAsBytes(result);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("a result must be writable", unwritable);
    }
  }

  @Override
  public T recall(byte[] bytes) {
    try {
      return json.readerFor(type)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
