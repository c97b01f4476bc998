package com.motionmavericks.portal.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A collector that takes everything and keeps nothing: what the services pay for their traces is
 * measured, and not what a collector on the same cores would cost.
 */
public final class Sink {
  private Sink() {}

  public static void main(String[] words) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().skip(Long.MAX_VALUE);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println(server.getAddress().getPort());
  }
}
