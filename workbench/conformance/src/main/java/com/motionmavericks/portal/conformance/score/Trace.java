package com.motionmavericks.portal.conformance.score;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All spans of one trace, of whatever service. */
record Trace(ByteString id, List<EmittedSpan> spans, Set<ByteString> spanIds) {
  static Trace of(ByteString id, List<EmittedSpan> spans) {
    return new Trace(
        id, spans, spans.stream().map(EmittedSpan::id).collect(Collectors.toUnmodifiableSet()));
  }

  boolean isOrphan(EmittedSpan span) {
    return !span.isRoot() && !spanIds.contains(span.parentId());
  }

  /**
   * Whether somebody outside of the suite began it: whatever stands at a top is a request from
   * another process. A trace with a root of ours is not, nor one that lost it: the spans below that
   * root have a local parent.
   */
  boolean isStrangers() {
    return spans.stream()
        .filter(span -> span.isRoot() || isOrphan(span))
        .allMatch(EmittedSpan::isCalledFromElsewhere);
  }

  @Override
  public String toString() {
    return "trace " + EmittedSpan.hex(id);
  }
}
