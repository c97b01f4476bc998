package com.motionmavericks.portal.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;

/** A wire to a backend of this machine, which can be cut, hang or lead nowhere. */
final class Wire {
  private final IntSupplier backend;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Socket> stranded = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile CountDownLatch hanging = new CountDownLatch(0);

  /**
   * Is there until this JVM ends.
   *
   * @param backend the port at the other end, asked for at each connection
   */
  Wire(IntSupplier backend) {
    this.backend = backend;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Connections end, and new ones at once. */
  void cut() {
    cut = true;
    drop();
  }

  void hang() {
    hanging = new CountDownLatch(1);
  }

  void strand() {
    stranded.addAll(sockets);
  }

  void mend() {
    cut = false;
    hanging.countDown();
    stranded.forEach(Wire::close);
    stranded.clear();
  }

  /** Connections end, new ones may come. */
  void drop() {
    sockets.forEach(Wire::close);
  }

  private void serve() {
    while (true) {
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

  private void connect(Socket caller) throws IOException {
    Socket callee = new Socket(InetAddress.getLoopbackAddress(), backend.getAsInt());
    sockets.add(caller);
    sockets.add(callee);
    Thread.ofVirtual().start(() -> pump(caller, callee));
    Thread.ofVirtual().start(() -> pump(callee, caller));
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        hanging.await();
        if (!stranded.contains(from)) {
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

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
