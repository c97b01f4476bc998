package com.motionmavericks.portal.backends.upstash;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to Redis (RESP2) whose answers are what Upstash makes JSON of. */
final class RedisConnection implements AutoCloseable {
  private static final int MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;
  private final boolean base64;

  private RedisConnection(Socket socket, boolean base64) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.base64 = base64;
  }

  /**
   * Connects to the Redis of this machine.
   *
   * @param base64 whether texts of the answers are encoded, all but {@code OK}
   */
  static RedisConnection open(int port, boolean base64) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
      socket.setSoTimeout(MILLIS);
      return new RedisConnection(socket, base64);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Sends a command.
   *
   * @return text, number, list, or JSON's null
   */
  JsonNode ask(List<String> words) throws IOException, RedisError {
    var request = new ByteArrayOutputStream();
    request.writeBytes(ascii("*" + words.size() + "\r\n"));
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      request.writeBytes(ascii("$" + bytes.length + "\r\n"));
      request.writeBytes(bytes);
      request.writeBytes(ascii("\r\n"));
    }
    socket.getOutputStream().write(request.toByteArray());
    return Json.tree(read());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private @Nullable Object read() throws IOException, RedisError {
    String line = line();
    String rest = line.substring(1);
    return switch (line.charAt(0)) {
      case '+' -> rest.equals("OK") ? rest : text(rest.getBytes(StandardCharsets.UTF_8));
      case ':' -> Long.parseLong(rest);
      case '$' -> bulk(Integer.parseInt(rest));
      case '*' -> list(Integer.parseInt(rest));
      default -> throw new RedisError(rest);
    };
  }

  private @Nullable String bulk(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    line();
    return text(bytes);
  }

  private @Nullable List<@Nullable Object> list(int length) throws IOException, RedisError {
    if (length < 0) {
      return null;
    }
    List<@Nullable Object> all = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      all.add(read());
    }
    return all;
  }

  private String text(byte[] bytes) {
    return base64
        ? Base64.getEncoder().encodeToString(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Never empty. */
  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new IOException("Redis hung up");
      }
      line.append((char) next);
    }
    in.skipNBytes(1);
    return line.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
