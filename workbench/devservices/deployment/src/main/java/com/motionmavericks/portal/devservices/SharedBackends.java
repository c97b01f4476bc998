package com.motionmavericks.portal.devservices;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One set of backends for all dev modes and tests of this checkout. */
final class SharedBackends {
  private static final Logger LOG = Logger.getLogger(SharedBackends.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ProjectRoot root;

  SharedBackends(ProjectRoot root) {
    this.root = root;
  }

  /**
   * The running ones, else new ones; several processes may ask at once.
   *
   * @throws IllegalStateException with the end of their log where they do not start
   */
  Listing findOrStart() {
    return running().orElseGet(this::startAlone);
  }

  private Listing startAlone() {
    try {
      Files.createDirectories(root.state());
      try (FileChannel lock =
          FileChannel.open(
              root.state().resolve("start.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock(lock);
        // Whoever had the lock before may have started them.
        Optional<Listing> running = running();
        return running.isPresent() ? running.get() : start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // FileChannel.lock() refuses to wait for another thread of this same JVM.
  private static void lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        if (channel.tryLock() != null) {
          return;
        }
      } catch (OverlappingFileLockException e) {
        LOG.debug("another application of this process starts the backends");
      }
      pause();
    }
  }

  private Listing start() throws IOException {
    endUnhealthy();
    var daemon = new DaemonProcess(root);
    Process process = daemon.launch();
    LOG.infof("Starting the backends (log: %s)", daemon.log());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Listing> running = running();
      if (running.isPresent()) {
        return running.get();
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    process.destroy();
    throw new IllegalStateException("The backends do not start:\n" + daemon.lastWords());
  }

  /** A daemon whose PostgreSQL was killed serves nobody and blocks the next one. */
  private void endUnhealthy() {
    read()
        .flatMap(listing -> process(listing.pid()))
        .ifPresent(
            process -> {
              LOG.warnf("The backends (process %d) are unwell: starting anew", process.pid());
              process.destroy();
              process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            });
  }

  /** The listing, where what it lists is alive. */
  Optional<Listing> running() {
    return read()
        .filter(listing -> process(listing.pid()).isPresent())
        .filter(
            listing ->
                Stream.of(
                        listing.postgres().port(),
                        listing.redis().port(),
                        URI.create(listing.oidc().issuer()).getPort())
                    .allMatch(SharedBackends::answers));
  }

  private Optional<Listing> read() {
    Path file = root.state().resolve("backends.json");
    try {
      return Optional.of(new ObjectMapper().readValue(Files.readString(file), Listing.class));
    } catch (IOException e) {
      return Optional.empty(); // not there (yet)
    }
  }

  // After a kill -9 the file remains, and its pid may be anybody's by now.
  private static Optional<ProcessHandle> process(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().commandLine().map(DaemonProcess::isDaemon).orElse(true));
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the backends start", e);
    }
  }
}
