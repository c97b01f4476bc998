package com.motionmavericks.portal.tracing.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Protobuf's <a href="https://protobuf.dev/programming-guides/encoding/">wire format</a> in one
 * pass: a message is written before its length is known, and moved where the length needs more than
 * one byte. Values that are zero or empty are left out, as proto3 has it.
 */
final class WireBuffer {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;

  private byte[] bytes = new byte[64 * 1024];
  private int end;

  void clear() {
    end = 0;
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
    int more = varintSize(length) - 1;
    if (more > 0) {
      require(more);
      System.arraycopy(bytes, begin, bytes, begin + more, length);
    }
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

  /** Of a {@code oneof}: the empty text counts too. */
  void chosen(int field, String text) {
    int begin = open(field);
    int length = text.length();
    require(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        end = begin;
        raw(text.getBytes(UTF_8));
        break;
      }
      bytes[end++] = (byte) c;
    }
    close(begin);
  }

  /** The bytes of a trace or span id. */
  void id(int field, String hex) {
    int begin = open(field);
    require(hex.length() / 2);
    for (int i = 0; i < hex.length(); i += 2) {
      bytes[end++] = (byte) HexFormat.fromHexDigits(hex, i, i + 2);
    }
    close(begin);
  }

  private void raw(byte[] value) {
    require(value.length);
    System.arraycopy(value, 0, bytes, end, value.length);
    end += value.length;
  }

  private void tag(int field, int type) {
    varint(((long) field << 3) | type);
  }

  private void varint(long value) {
    require(10);
    while ((value & ~0x7FL) != 0) {
      bytes[end++] = (byte) (value | 0x80);
      value >>>= 7;
    }
    bytes[end++] = (byte) value;
  }

  private void little(long value, int size) {
    require(size);
    for (int i = 0; i < size; i++) {
      bytes[end++] = (byte) (value >>> (8 * i));
    }
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
