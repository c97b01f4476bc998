package com.motionmavericks.portal.backends.upstash;

import com.motionmavericks.portal.backends.http.Control;
import com.motionmavericks.portal.backends.http.Faults;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.RequestLog;
import com.motionmavericks.portal.backends.http.StandIn;
import java.io.IOException;
import java.net.URI;

/** Upstash's Redis by REST on loopback: it passes commands on to a real Redis. */
public final class UpstashStandIn implements AutoCloseable {
  /** The bearer token. */
  public static final String TOKEN = "development-upstash-token";

  private static final int MAX_BODY = 10 << 20;

  private final LoopbackServer server;

  private UpstashStandIn(LoopbackServer server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 takes a free one
   * @param redisPort of the Redis on this machine, whose database 0 it serves
   * @throws java.net.BindException where the port is taken
   */
  public static UpstashStandIn start(int port, int redisPort) throws IOException {
    var log = new RequestLog();
    var faults = new Faults(UpstashApi::onPurpose);
    var handler =
        StandIn.of(
            faults.add(Control.requests(log)),
            log,
            faults::around,
            new UpstashApi(redisPort).handler());
    return new UpstashStandIn(LoopbackServer.start("Upstash stand-in", port, MAX_BODY, handler));
  }

  public int port() {
    return server.port();
  }

  /** The base address to use in place of {@code https://<database>.upstash.io}. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }
}
