package com.motionmavericks.portal.backends.telemetry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The received requests on disk, so that a restart loses none: appended to one {@link Segment}
 * while the one before is kept. A record that a killed process left half written is cut off.
 * Written through to the operating system, not to the platter: it outlives the process, not a power
 * cut.
 */
final class SegmentLog implements AutoCloseable {
  private final FileChannel lock;
  private final Path previous;
  private final Path current;
  private final long maxBytes;
  private FileChannel channel;

  /**
   * Opens the segments for this process alone.
   *
   * @param folder made where it is missing
   * @param maxBytes of each of the two segments
   * @throws IOException where another process holds the folder, too
   */
  SegmentLog(Path folder, long maxBytes) throws IOException {
    Files.createDirectories(folder);
    this.lock = lock(folder);
    this.previous = folder.resolve("previous.otlp");
    this.current = folder.resolve("current.otlp");
    this.maxBytes = maxBytes;
    this.channel = open(current);
  }

  /** Hands over every whole record, oldest first, and cuts off a torn end. */
  synchronized void replay(Segment.Reader reader) throws IOException {
    try (Segment older = Segment.open(previous);
        Segment newer = Segment.open(current)) {
      var _ = older.read(reader);
      channel.truncate(newer.read(reader));
    }
  }

  /** Hands over every record of this moment, oldest first; writers do not wait for it. */
  void read(Segment.Reader reader) throws IOException {
    List<Segment> held = held();
    try (Segment older = held.getFirst();
        Segment newer = held.getLast()) {
      var _ = older.read(reader);
      var _ = newer.read(reader);
    }
  }

  private synchronized List<Segment> held() throws IOException {
    Segment newer = Segment.open(current);
    try {
      return List.of(Segment.open(previous), newer);
    } catch (IOException e) {
      newer.close();
      throw e;
    }
  }

  synchronized void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = Segment.record(bytes);
    if (channel.size() > 0 && channel.size() + buffer.remaining() > maxBytes) {
      channel.close();
      Files.move(current, previous, StandardCopyOption.REPLACE_EXISTING);
      channel = open(current);
    }
    long start = channel.size();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      // A full disk must not leave a torn record in the middle of the segment.
      channel.truncate(start);
      throw e;
    }
  }

  synchronized void clear() throws IOException {
    // Not truncated: whoever reads the old files meanwhile reads them to their end.
    channel.close();
    Files.deleteIfExists(current);
    Files.deleteIfExists(previous);
    channel = open(current);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
    lock.close();
  }

  /** Two writers would cut off each other's records. The lock dies with the process. */
  private static FileChannel lock(Path folder) throws IOException {
    FileChannel file = open(folder.resolve("lock"));
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException _) {
      // held by this very process: answered below
    }
    file.close();
    throw new IOException(folder + " is in use by another telemetry server");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }
}
