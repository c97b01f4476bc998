package com.motionmavericks.portal.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.util.Map;
import java.util.stream.Collectors;

/** A call as a line for a shell: bytes that a terminal does not take are escaped. */
final class Curl {
  private static final int SHOWN = 2_000;

  private Curl() {}

  static String line(Call call, Map<String, String> headers) {
    String head =
        headers.entrySet().stream()
            .map(header -> " -H %s".formatted(quoted(header.getKey() + ": " + header.getValue())))
            .collect(Collectors.joining());
    String body = new String(call.body(), ISO_8859_1);
    return "curl -i -X %s 'http://localhost:%d%s' -H \"authorization: Bearer $TOKEN\"%s%s"
        .formatted(
            call.method(),
            RestAssured.port,
            call.path(),
            head,
            body.isEmpty() ? "" : " --data-binary " + quoted(body));
  }

  /** As bash reads {@code $'…'}. */
  private static String quoted(String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return shown
        .chars()
        .mapToObj(
            c ->
                c < ' ' || c > '~'
                    ? "\\x%02x".formatted(c & 0xff)
                    : (c == '\'' || c == '\\' ? "\\" : "") + (char) c)
        .collect(Collectors.joining("", "$'", "'"));
  }
}
