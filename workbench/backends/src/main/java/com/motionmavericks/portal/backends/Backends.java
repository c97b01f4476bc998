package com.motionmavericks.portal.backends;

import com.motionmavericks.portal.backends.machine.Ports;
import com.motionmavericks.portal.backends.machine.StartRefused;
import com.motionmavericks.portal.backends.mux.MuxStandIn;
import com.motionmavericks.portal.backends.oidc.Issuer;
import com.motionmavericks.portal.backends.postgres.PostgresServer;
import com.motionmavericks.portal.backends.redis.RedisServer;
import com.motionmavericks.portal.backends.resend.ResendStandIn;
import com.motionmavericks.portal.backends.telemetry.TelemetryServer;
import com.motionmavericks.portal.backends.upstash.UpstashStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Everything the suite needs on one machine, in one process that lives until it is told to end
 * (SIGTERM, SIGINT). It prints one line when all is ready; a problem ends it with one sentence and
 * exit 1.
 */
public final class Backends {
  private final Options options;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean ending;

  private Backends(Options options) {
    this.options = options;
  }

  public static void main(String[] words) {
    try {
      new Backends(Options.parse(List.of(words))).run();
    } catch (StartRefused | UncheckedIOException e) {
      System.err.println("backends: " + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      System.exit(1);
    }
  }

  private void run() throws InterruptedException {
    StateFolder state = StateFolder.take(options.state());
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    started(() -> state::unlist);
    var postgres = started(() -> PostgresServer.in(state.room("postgres"), state.cache()));
    var redis = started(() -> RedisServer.in(state.room("redis"), state.cache()));
    // Only now: what a killed predecessor left running held ports of its own.
    Map<String, Integer> ports =
        Ports.choose(Options.SERVERS, options.ports(), state.portsBefore());
    state.remember(ports);
    step(() -> postgres.start(port(ports, "postgres")));
    step(() -> redis.start(port(ports, "redis")));
    var issuer = started(() -> Issuer.start(port(ports, "oidc"), state.room("oidc")));
    started(
        "trace receiver and viewer",
        () ->
            TelemetryServer.start(
                port(ports, "otlp"), port(ports, "viewer"), state.room("telemetry")));
    started("Mux stand-in", () -> MuxStandIn.start(port(ports, "mux"), options.muxWebhook()));
    started(
        "Resend stand-in",
        () -> ResendStandIn.start(port(ports, "resend"), options.resendWebhook()));
    started(
        "Upstash stand-in",
        () -> UpstashStandIn.start(port(ports, "upstash"), port(ports, "redis")));
    step(
        () ->
            state.list(
                new Listing(
                    ProcessHandle.current().pid(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                    Listing.Postgres.of(port(ports, "postgres"), postgres.pid()),
                    Listing.Redis.of(port(ports, "redis"), redis.pid()),
                    new Listing.Oidc(issuer.address().toString()),
                    Listing.Address.of(port(ports, "mux"), ""),
                    Listing.Address.of(port(ports, "resend"), ""),
                    Listing.Address.of(port(ports, "upstash"), ""),
                    Listing.Address.of(port(ports, "otlp"), ""),
                    Listing.Address.of(port(ports, "viewer"), "/zipkin/"))));
    System.out.println("backends: ready, see " + state.room("backends.json"));
    new CountDownLatch(1).await();
  }

  private static int port(Map<String, Integer> ports, String name) {
    return ports.getOrDefault(name, 0);
  }

  /** A server that may not get its port. */
  @FunctionalInterface
  private interface Start<T> {
    T start() throws IOException;
  }

  private <T extends AutoCloseable> T started(String name, Start<T> start) {
    return started(
        () -> {
          try {
            return start.start();
          } catch (IOException e) {
            throw new StartRefused("The " + name + " does not start: " + e.getMessage(), e);
          }
        });
  }

  /** Starts something that {@link #end} will close. */
  private synchronized <T extends AutoCloseable> T started(Supplier<T> start) {
    T server = whileNotEnding(start);
    running.push(server);
    return server;
  }

  private synchronized void step(Runnable action) {
    whileNotEnding(
        () -> {
          action.run();
          return this;
        });
  }

  private <T> T whileNotEnding(Supplier<T> action) {
    if (ending) {
      throw new StartRefused("told to end while it started.");
    }
    return action.get();
  }

  /** Ends in the reverse order, each whatever becomes of the others. */
  private synchronized void end() {
    ending = true;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        System.err.println("backends: " + e.getMessage());
      }
    }
  }
}
