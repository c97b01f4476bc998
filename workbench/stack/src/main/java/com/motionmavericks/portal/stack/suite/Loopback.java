package com.motionmavericks.portal.stack.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The interface that everything listens on. */
public final class Loopback {
  private static final int PATIENCE_MILLIS = 500;

  private Loopback() {}

  /** Whether nobody listens on the port: not there, and not on all interfaces. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      return false;
    }
    return !answers(port);
  }

  /** Whether somebody accepts connections at {@code localhost}, be it IPv4 or IPv6. */
  public static boolean answers(int port) {
    try {
      for (InetAddress address : InetAddress.getAllByName("localhost")) {
        try (var socket = new Socket()) {
          socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
          return true;
        } catch (IOException e) {
          // the next one may
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }
}
