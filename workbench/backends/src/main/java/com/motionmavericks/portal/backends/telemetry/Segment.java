package com.motionmavericks.portal.backends.telemetry;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * One file of records of length, CRC-32 and bytes, as it was when it was opened: what is appended,
 * renamed or deleted later does not show. A record that is torn or wrong ends it.
 */
final class Segment implements AutoCloseable {
  static final int HEADER = 8;

  private final DataInputStream in;
  private final long size;

  /** Takes one record; what it throws ends the reading. */
  interface Reader {
    void record(byte[] bytes) throws IOException;
  }

  private Segment(InputStream in, long size) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.size = size;
  }

  /** Opens the file; one that is missing holds no records. */
  static Segment open(Path file) throws IOException {
    return Files.exists(file)
        ? new Segment(Files.newInputStream(file), Files.size(file))
        : new Segment(InputStream.nullInputStream(), 0);
  }

  /** A record as it stands in the file. */
  static ByteBuffer record(byte[] bytes) {
    return ByteBuffer.allocate(HEADER + bytes.length)
        .putInt(bytes.length)
        .putInt(checksum(bytes))
        .put(bytes)
        .flip();
  }

  /** Hands over every whole record; returns the length in bytes up to which the file is whole. */
  long read(Reader reader) throws IOException {
    long left = size;
    while (left >= HEADER) {
      int length = in.readInt();
      int checksum = in.readInt();
      if (length < 0 || length > left - HEADER) {
        break;
      }
      byte[] bytes = in.readNBytes(length);
      if (checksum != checksum(bytes)) {
        break;
      }
      reader.record(bytes);
      left -= HEADER + length;
    }
    return size - left;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static int checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
