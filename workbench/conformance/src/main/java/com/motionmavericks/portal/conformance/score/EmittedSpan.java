package com.motionmavericks.portal.conformance.score;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;

/** A span with who emitted it. */
record EmittedSpan(Resource resource, Span span) {
  /**
   * Bits 8 and 9 of the flags: whether it is known that the parent is remote, and whether it is.
   */
  private static final int PARENT_IS_REMOTE = 0x300;

  ByteString id() {
    return span.getSpanId();
  }

  ByteString traceId() {
    return span.getTraceId();
  }

  ByteString parentId() {
    return span.getParentSpanId();
  }

  boolean isRoot() {
    return parentId().isEmpty();
  }

  boolean isOfKind(Span.SpanKind kind) {
    return span.getKind() == kind;
  }

  /** A request from another process, as the span itself says. */
  boolean isCalledFromElsewhere() {
    return isOfKind(Span.SpanKind.SPAN_KIND_SERVER)
        && (span.getFlags() & PARENT_IS_REMOTE) == PARENT_IS_REMOTE;
  }

  long nanos() {
    return span.getEndTimeUnixNano() - span.getStartTimeUnixNano();
  }

  /** Where a reader finds it. */
  @Override
  public String toString() {
    return "trace %s, span %s (%s)".formatted(hex(traceId()), hex(id()), span.getName());
  }

  static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
