package com.motionmavericks.portal.backends.telemetry;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The received requests on disk, so that a restart loses none: records of length, CRC-32 and bytes,
 * appended to one segment while the one before is kept. A record that a killed process left half
 * written ends its segment and is cut off. Written through to the operating system, not to the
 * platter: it outlives the process, not a power cut.
 */
final class SegmentLog implements AutoCloseable {
  private static final int HEADER = 8;

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
  synchronized void replay(Consumer<byte[]> reader) throws IOException {
    if (Files.exists(previous)) {
      var _ = read(previous, reader);
    }
    channel.truncate(read(current, reader));
  }

  synchronized void append(byte[] bytes) throws IOException {
    if (channel.size() > 0 && channel.size() + HEADER + bytes.length > maxBytes) {
      channel.close();
      Files.move(current, previous, StandardCopyOption.REPLACE_EXISTING);
      channel = open(current);
    }
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + bytes.length);
    buffer.putInt(bytes.length).putInt(checksum(bytes)).put(bytes).flip();
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
    channel.truncate(0);
    Files.deleteIfExists(previous);
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

  /** Returns the length in bytes up to which the segment is whole. */
  private static long read(Path file, Consumer<byte[]> reader) throws IOException {
    long left = Files.size(file);
    long whole = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (left >= HEADER) {
        int length = in.readInt();
        int checksum = in.readInt();
        left -= HEADER;
        if (length < 0 || length > left) {
          break;
        }
        byte[] bytes = in.readNBytes(length);
        if (checksum != checksum(bytes)) {
          break;
        }
        reader.accept(bytes);
        left -= length;
        whole += HEADER + length;
      }
    }
    return whole;
  }

  private static int checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
