package com.motionmavericks.portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.motionmavericks.portal.problems.UnstorableTextException;
import java.io.IOException;

/**
 * Strings of bodies: strings and not numbers, of characters that PostgreSQL keeps. It knows no
 * U+0000, and half of a surrogate pair is no character at all.
 */
final class StorableText extends StdScalarDeserializer<String> {
  StorableText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser body, DeserializationContext context) throws IOException {
    if (!body.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, body);
    }
    String text = body.getText();
    if (!isStorable(text)) {
      throw new UnstorableTextException(body);
    }
    return text;
  }

  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
