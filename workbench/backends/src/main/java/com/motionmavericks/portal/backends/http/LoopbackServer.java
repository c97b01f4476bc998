package com.motionmavericks.portal.backends.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach, one virtual thread a request. */
public final class LoopbackServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());

  static {
    // Without it Nagle's algorithm holds the second write of every answer back by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Longer than clients keep idle connections (Vert.x: 60 s): whoever closes first while the
    // other
    // sends makes a request fail, and exporters and mailers would see that as an outage.
    System.setProperty("sun.net.httpserver.idleInterval", "300");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param name who listens, for the error about a taken port
   * @param port 0 takes a free one
   * @param maxBody the largest body in bytes that {@link Request#body()} reads
   * @throws BindException where the port is taken, with its number and the name
   */
  public static LoopbackServer start(String name, int port, int maxBody, Handler handler)
      throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      var named = new BindException("port " + port + " (" + name + ") is taken");
      named.initCause(e);
      throw named;
    }
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, maxBody, handler));
    server.start();
    return new LoopbackServer(server, threads);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The base address, without a slash at its end. */
  public URI uri() {
    return URI.create("http://localhost:" + port());
  }

  private static void answer(HttpExchange exchange, int maxBody, Handler handler)
      throws IOException {
    Response response = responseTo(new Request(exchange, maxBody), handler);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    boolean bare = exchange.getRequestMethod().equals("HEAD") || !response.hasBody();
    exchange.sendResponseHeaders(response.status(), bare ? -1 : response.declaredLength());
    if (!bare) {
      response.body().writeTo(exchange.getResponseBody());
    }
    // Only after success: it ends a chunked body as if that were whole. The server itself closes
    // the connection of a failed exchange.
    exchange.close();
  }

  /** What the handler answers; a refusal from any depth and an unexpected fault included. */
  public static Response responseTo(Request request, Handler handler) throws IOException {
    try {
      return handler.handle(request);
    } catch (Refused refused) {
      return refused.response();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> request.method() + " " + request.path() + " failed", e);
      return Response.text(500, "internal error: " + e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
