package com.motionmavericks.portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads what is written as a string, and nothing that is written otherwise. */
final class FromText<T> extends StdScalarDeserializer<T> {
  private final transient JsonDeserializer<T> text;

  FromText(Class<T> type, JsonDeserializer<T> text) {
    super(type);
    this.text = text;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser body, DeserializationContext context) throws IOException {
    return body.hasToken(JsonToken.VALUE_STRING)
        ? text.deserialize(body, context)
        : (T) context.handleUnexpectedToken(handledType(), body);
  }
}
