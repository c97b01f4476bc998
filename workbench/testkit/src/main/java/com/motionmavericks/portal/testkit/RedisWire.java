package com.motionmavericks.portal.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * The wire between what is tested and its Redis, which tests cut, make hang or let lead nowhere.
 * Its argument {@code database} is the number of the database.
 */
public final class RedisWire implements QuarkusTestResourceLifecycleManager {
  private static final Set<Socket> SOCKETS = ConcurrentHashMap.newKeySet();
  private static final Set<Socket> STRANDED = ConcurrentHashMap.newKeySet();
  private static volatile boolean cut;
  private static volatile CountDownLatch hanging = new CountDownLatch(0);

  private final ServerSocket server;
  private String database = "0";

  public RedisWire() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    Thread.ofVirtual().start(this::serve);
    return Map.of(
        "quarkus.redis.hosts", "redis://localhost:" + server.getLocalPort() + "/" + database);
  }

  @Override
  public void stop() {
    mend();
    close(server);
    SOCKETS.forEach(RedisWire::close);
  }

  /** Nobody is there. */
  public static void cut() {
    cut = true;
    SOCKETS.forEach(RedisWire::close);
  }

  /** Connections stand, and nothing comes through. */
  public static void hang() {
    hanging = new CountDownLatch(1);
  }

  /** The connections that there are stand and lead nowhere; new ones do. */
  public static void strand() {
    STRANDED.addAll(SOCKETS);
  }

  /** What hung comes through late; who was stranded is told. */
  public static void mend() {
    cut = false;
    hanging.countDown();
    STRANDED.forEach(RedisWire::close);
    STRANDED.clear();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        if (cut) {
          close(caller);
        } else {
          connect(caller);
        }
      } catch (IOException ended) {
        return;
      }
    }
  }

  private static void connect(Socket caller) throws IOException {
    Socket redis = new Socket(InetAddress.getLoopbackAddress(), Backends.redisPort());
    SOCKETS.add(caller);
    SOCKETS.add(redis);
    Thread.ofVirtual().start(() -> pump(caller, redis));
    Thread.ofVirtual().start(() -> pump(redis, caller));
  }

  private static void pump(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        hanging.await();
        if (!STRANDED.contains(from)) {
          out.write(bytes, 0, read);
        }
      }
    } catch (IOException broken) {
      // Both ends are closed below.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(java.io.Closeable end) {
    try {
      end.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
