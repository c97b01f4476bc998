package com.motionmavericks.portal.tracing.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Protobuf's <a href="https://protobuf.dev/programming-guides/encoding/">wire format</a> in one
 * pass: a message is written before its length is known, and moved where the length needs more than
 * one byte. Values that are zero or empty are left out, as proto3 has it.
 *
 * <p>Loops work on local variables: every attribute of every span passes here, and the compiler
 * writes a field back each time round.
 */
final class WireBuffer {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;

  /** A varint of 64 bits. */
  private static final int LONGEST = 10;

  private static final int ONE_BYTE = 0x80;

  /** Who once needed so many times the usual room does not keep it. */
  private static final int FAR_MORE = 32;

  private final int room;
  private byte[] bytes;
  private int end;

  /** Empty, with as many bytes as what is written usually needs; there is always room for more. */
  WireBuffer(int room) {
    this.room = room;
    this.bytes = new byte[room];
  }

  void clear() {
    end = 0;
    if (bytes.length > FAR_MORE * room) {
      bytes = new byte[room];
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, end);
  }

  /** A message begins; it ends with {@link #close} on what this returns. */
  int open(int field) {
    tag(field, LENGTH);
    require(1);
    return ++end;
  }

  void close(int begin) {
    int length = end - begin;
    if (length < ONE_BYTE) {
      bytes[begin - 1] = (byte) length;
      return;
    }
    int more = varintSize(length) - 1;
    require(more);
    System.arraycopy(bytes, begin, bytes, begin + more, length);
    int after = end + more;
    end = begin - 1;
    varint(length);
    end = after;
  }

  void number(int field, long value) {
    if (value != 0) {
      tag(field, VARINT);
      varint(value);
    }
  }

  /** Of a {@code oneof}: zero counts too. */
  void chosen(int field, long value) {
    tag(field, VARINT);
    varint(value);
  }

  /** Of a {@code oneof}. */
  void chosen(int field, double value) {
    fixed64(field, Double.doubleToRawLongBits(value));
  }

  void fixed64(int field, long value) {
    tag(field, FIXED64);
    little(value, Long.BYTES);
  }

  void fixed32(int field, int value) {
    if (value != 0) {
      tag(field, FIXED32);
      little(value, Integer.BYTES);
    }
  }

  void text(int field, String text) {
    if (!text.isEmpty()) {
      chosen(field, text);
    }
  }

  /** In UTF-8, and not empty. */
  void text(int field, byte[] text) {
    int begin = open(field);
    raw(text);
    close(begin);
  }

  /** Of a {@code oneof}: the empty text counts too. */
  void chosen(int field, String text) {
    text(field, text.getBytes(UTF_8));
  }

  /** The bytes of a trace or span id. */
  void id(int field, String hex) {
    int begin = open(field);
    int length = hex.length() / 2;
    require(length);
    byte[] into = bytes;
    int at = end;
    for (int i = 0; i < length; i++) {
      int high = HexFormat.fromHexDigit(hex.charAt(2 * i));
      int low = HexFormat.fromHexDigit(hex.charAt(2 * i + 1));
      into[at++] = (byte) (high << 4 | low);
    }
    end = at;
    close(begin);
  }

  /** A field that was written before. */
  void raw(byte[] value) {
    require(value.length);
    System.arraycopy(value, 0, bytes, end, value.length);
    end += value.length;
  }

  private void tag(int field, int type) {
    int tag = field << 3 | type;
    if (tag >= ONE_BYTE) {
      varint(tag);
      return;
    }
    require(1);
    bytes[end++] = (byte) tag;
  }

  private void varint(long value) {
    require(LONGEST);
    byte[] into = bytes;
    int at = end;
    while ((value & ~0x7FL) != 0) {
      into[at++] = (byte) (value | ONE_BYTE);
      value >>>= 7;
    }
    into[at++] = (byte) value;
    end = at;
  }

  private void little(long value, int size) {
    require(size);
    byte[] into = bytes;
    int at = end;
    for (int i = 0; i < size; i++) {
      into[at++] = (byte) (value >>> (8 * i));
    }
    end = at;
  }

  private static int varintSize(int value) {
    return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
  }

  private void require(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
    }
  }
}
