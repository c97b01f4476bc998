package com.motionmavericks.portal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

/** Bytes on a socket, for what a well-behaved client would not send. */
final class Wire {
  private Wire() {}

  /** HTTP/1.1 with any method, path and headers; the status of the answer, 0 where none came. */
  static int http(int port, String method, String path, Map<String, String> headers, String body) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (!headers.containsKey("host")) {
      head.append("host: localhost\r\n");
    }
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    byte[] bytes = body.getBytes(UTF_8);
    head.append("connection: close\r\ncontent-length: ").append(bytes.length).append("\r\n\r\n");
    String answer = exchange(port, head + body);
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  /** One command of Redis, which has to accept it. */
  static void redis(int port, String... words) {
    StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      command.append('$').append(word.getBytes(UTF_8).length).append("\r\n");
      command.append(word).append("\r\n");
    }
    String answer = exchange(port, command + "*1\r\n$4\r\nQUIT\r\n");
    if (answer.isEmpty() || answer.startsWith("-")) {
      throw new IllegalStateException("Redis answered " + answer);
    }
  }

  private static String exchange(int port, String text) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
