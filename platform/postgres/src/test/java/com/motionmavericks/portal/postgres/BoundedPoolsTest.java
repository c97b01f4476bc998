package com.motionmavericks.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedPoolsTest {
  private static final Duration NOTICED = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final BoundedPools pools = new BoundedPools(() -> Duration.ofSeconds(1));

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Vert.x would wait for a minute. */
  @Test
  void aServerThatAcceptsNothingIsGivenUp() throws IOException {
    List<Socket> queue = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      await().atMost(NOTICED).until(() -> !enters(queue, full));

      assertThatThrownBy(() -> connect(full.getLocalPort())).isInstanceOf(ExecutionException.class);
    } finally {
      for (Socket waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void whatNobodyUsesIsTakenOutBeforeItIsSilentForTooLong() {
    assertThat(rest(new PoolOptions())).isEqualTo(Duration.ofMillis(500));
    assertThat(rest(new PoolOptions().setIdleTimeout(2))).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void aShorterRestIsKept() {
    PoolOptions given =
        new PoolOptions().setIdleTimeout(200).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);

    assertThat(rest(given)).isEqualTo(Duration.ofMillis(200));
  }

  private Duration rest(PoolOptions given) {
    Pool pool = pools.create(new Asked(vertx, given, List.of(server(1))));
    pool.close();
    return Duration.of(given.getIdleTimeout(), given.getIdleTimeoutUnit().toChronoUnit());
  }

  private void connect(int port) throws Exception {
    pools
        .create(new Asked(vertx, new PoolOptions(), List.of(server(port))))
        .getConnection()
        .toCompletionStage()
        .toCompletableFuture()
        .get(NOTICED.toSeconds(), TimeUnit.SECONDS);
  }

  private static PgConnectOptions server(int port) {
    return new PgConnectOptions()
        .setHost("localhost")
        .setPort(port)
        .setDatabase("none")
        .setUser("nobody")
        .setPassword("none");
  }

  /** Whether the server's queue had a place. */
  private static boolean enters(List<Socket> queue, ServerSocket server) throws IOException {
    Socket next = new Socket();
    queue.add(next);
    try {
      next.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 500);
      return true;
    } catch (SocketTimeoutException full) {
      return false;
    }
  }

  private record Asked(
      Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
      implements PgPoolCreator.Input {}
}
