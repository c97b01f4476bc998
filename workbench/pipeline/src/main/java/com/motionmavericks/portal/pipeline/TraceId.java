package com.motionmavericks.portal.pipeline;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Sixteen bytes. */
record TraceId(long high, long low) {
  static TraceId random(RandomGenerator random) {
    return new TraceId(random.nextLong(), random.nextLong());
  }

  static TraceId of(ByteString bytes) {
    ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
    return new TraceId(buffer.getLong(), buffer.getLong());
  }

  ByteString bytes() {
    return ByteString.copyFrom(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).flip());
  }

  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }
}
