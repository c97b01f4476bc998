package com.motionmavericks.portal.backends.redis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of Redis' protocol (RESP2) as it takes to ask a server who it is. */
public final class Resp implements AutoCloseable {
  private static final int MILLIS = 2_000;

  private final Socket socket;
  private final InputStream in;

  private Resp(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects to a server on loopback. */
  public static Resp connect(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
      socket.setSoTimeout(MILLIS);
      return new Resp(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Sends a command and returns the answer's lines: one, or those of an array; none for null.
   *
   * @throws IOException also where the server answers with an error
   */
  public List<String> ask(String... words) throws IOException {
    var request = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      int length = word.getBytes(StandardCharsets.UTF_8).length;
      request.append('$').append(length).append("\r\n").append(word).append("\r\n");
    }
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    List<String> answer = new ArrayList<>();
    read(answer);
    return answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void read(List<String> answer) throws IOException {
    String line = line();
    if (line.isEmpty()) {
      throw new IOException("the server does not speak RESP");
    }
    String rest = line.substring(1);
    switch (line.charAt(0)) {
      case '+', ':' -> answer.add(rest);
      case '$' -> {
        int length = Integer.parseInt(rest);
        if (length >= 0) {
          answer.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
          line();
        }
      }
      case '*' -> {
        for (int left = Integer.parseInt(rest); left > 0; left--) {
          read(answer);
        }
      }
      default -> throw new IOException(rest);
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server hung up");
      }
      line.append((char) next);
    }
    in.skipNBytes(1);
    return line.toString();
  }
}
