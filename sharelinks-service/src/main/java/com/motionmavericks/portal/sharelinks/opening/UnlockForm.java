package com.motionmavericks.portal.sharelinks.opening;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;

/** Reads what the page's form sends as the same that JSON says; one operation takes both. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class UnlockForm implements MessageBodyReader<Unlock> {
  private static final int LONGEST = 4_096;
  private static final String FIELD = "passphrase=";

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Unlock.class;
  }

  @Override
  public Unlock readFrom(
      Class<Unlock> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return read(new String(body.readNBytes(LONGEST), UTF_8));
  }

  /** Without the field, or with a malformed one, it is empty: no passphrase is. */
  static Unlock read(String form) {
    for (String field : form.split("&", -1)) {
      if (field.startsWith(FIELD)) {
        return new Unlock(decoded(field.substring(FIELD.length())));
      }
    }
    return new Unlock("");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
