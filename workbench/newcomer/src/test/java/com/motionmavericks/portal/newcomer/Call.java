package com.motionmavericks.portal.newcomer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/**
 * A request of which a test expects a status.
 *
 * @param headers names and values in turn
 */
record Call(
    String method, String path, int status, HttpRequest.BodyPublisher body, List<String> headers) {

  static Call of(String method, String path, int status, String... headers) {
    return new Call(method, path, status, BodyPublishers.noBody(), List.of(headers));
  }

  /** With a body whose length is announced. */
  Call sending(String text) {
    return new Call(method, path, status, BodyPublishers.ofString(text), headers);
  }

  /** With a body of which nobody knows the length beforehand. */
  Call streaming(int bytes) {
    byte[] blanks = new byte[bytes];
    Arrays.fill(blanks, (byte) ' ');
    return new Call(
        method,
        path,
        status,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks)),
        headers);
  }

  HttpResponse<String> by(HttpClient client, URI server) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public String toString() {
    return status + " " + method + " " + path + " " + String.join(" ", headers);
  }
}
