package com.motionmavericks.portal.newcomer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no client library sends, over a socket. The second list is the whole exception from
 * "every answer carries its trace"; the README of the tracing names it.
 */
@QuarkusTest
class RawRequestTest {
  private static final Pattern ID = Pattern.compile("\r\nx-trace-id: ([0-9a-f]{32})\r\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 GET noslash HTTP/1.1|host: x||",
        "404 OPTIONS * HTTP/1.1|host: x||",
        "404 CONNECT x:443 HTTP/1.1|host: x||",
        "400 GET /answers HTTP/1.1||",
        "400 GET /answers HTTP/1.1|host: a b||",
        "404 GET /%00 HTTP/1.1|host: x||",
        "405 FOO /answers HTTP/1.1|host: x||",
        "406 GET /answers HTTP/1.1|host: x|accept: nonsense||",
        "415 POST /answers HTTP/1.1|host: x|content-type: nonsense|content-length: 2||{}",
        "413 POST /answers HTTP/1.1|host: x|expect: 100-continue|content-length: 9000000||"
      })
  void areAnsweredWithAProblemAndItsTrace(String call) throws IOException {
    String answer = answer(call);

    assertThat(answer).startsWith("HTTP/1.1 " + call.substring(0, 3));
    Matcher id = ID.matcher(answer);
    assertThat(id.find()).as(answer).isTrue();
    assertThat(answer).contains("\"trace_id\":\"" + id.group(1) + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A request line that is none.
        "400 FOO||",
        "400 GET /answers||",
        "400 GET /a b HTTP/1.1|host: x||",
        // A path or a query with what a URI cannot have.
        "400 GET /%ZZ HTTP/1.1|host: x||",
        "400 GET /answers?q=%ZZ HTTP/1.1|host: x||",
        "400 GET /a^b HTTP/1.1|host: x||",
        // A header that is none, or a length that is none.
        "400 GET /answers HTTP/1.1|host: x|x y: z||",
        "400 GET /answers HTTP/1.1|host: x|no colon||",
        "400 POST /answers HTTP/1.1|host: x|content-length: abc||",
        "400 POST /answers HTTP/1.1|host: x|content-length: -1||",
        "400 POST /answers HTTP/1.1|host: x|content-length: 1|content-length: 2||",
        // Over quarkus.http.limits.max-initial-line-length and max-header-size.
        "414 GET /LONG HTTP/1.1|host: x||",
        "431 GET /answers HTTP/1.1|host: x|x-long: LONG||"
      })
  void dieInTheParserWithoutATrace(String call) throws IOException {
    String answer = answer(call);

    assertThat(answer).matches("(?s)HTTP/1\\.[01] " + call.substring(0, 3) + ".*");
    assertThat(answer).doesNotContain("x-trace-id");
  }

  /** The answer to a request whose lines end with bars. */
  private static String answer(String call) throws IOException {
    String request = call.substring(4).replace("|", "\r\n").replace("LONG", "a".repeat(30_000));
    URI server = ConfigProvider.getConfig().getValue("test.url", URI.class);
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket);
    } catch (SocketException reset) {
      return "reset";
    }
  }

  /** Up to the end of the body: its length is announced, and connections stay open. */
  private static String read(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] part = new byte[4096];
    int read = socket.getInputStream().read(part);
    while (read > 0) {
      answer.append(new String(part, 0, read, ISO_8859_1));
      if (complete(answer.toString())) {
        break;
      }
      read = socket.getInputStream().read(part);
    }
    return answer.toString();
  }

  private static boolean complete(String answer) {
    int head = answer.indexOf("\r\n\r\n");
    Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
    return head > 0
        && length.find()
        && answer.length() >= head + 4 + Integer.parseInt(length.group(1));
  }
}
