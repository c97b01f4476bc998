package com.motionmavericks.portal.tracing.export;

import java.nio.ByteBuffer;

/**
 * Reads the one number of an {@code ExportTraceServiceResponse} that matters: how many spans the
 * collector left out. It stands in field 1 ({@code partial_success}), there in field 1 ({@code
 * rejected_spans}); a whole protobuf library for it would be the service's largest.
 */
final class PartialSuccess {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private PartialSuccess() {}

  /** 0 where there is none, or where the answer is not what OTLP says. */
  static long rejectedSpans(byte[] response) {
    try {
      ByteBuffer partial = message(ByteBuffer.wrap(response));
      while (partial.hasRemaining()) {
        long tag = varint(partial);
        if (tag == (1 << 3 | VARINT)) {
          return Math.max(0, varint(partial));
        }
        skip(partial, tag);
      }
      return 0;
    } catch (RuntimeException strange) {
      return 0;
    }
  }

  private static ByteBuffer message(ByteBuffer response) {
    while (response.hasRemaining()) {
      long tag = varint(response);
      if (tag == (1 << 3 | LENGTH_DELIMITED)) {
        int length = Math.toIntExact(varint(response));
        return response.slice(response.position(), length);
      }
      skip(response, tag);
    }
    return response;
  }

  private static void skip(ByteBuffer buffer, long tag) {
    switch ((int) (tag & 7)) {
      case VARINT -> varint(buffer);
      case LENGTH_DELIMITED -> buffer.position(buffer.position() + Math.toIntExact(varint(buffer)));
      default -> buffer.position(buffer.limit());
    }
  }

  private static long varint(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = buffer.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("not a varint");
  }
}
