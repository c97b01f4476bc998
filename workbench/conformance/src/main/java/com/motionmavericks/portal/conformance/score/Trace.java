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
   * Whether somebody outside of the suite began it: it has no root, and all that lacks a parent are
   * requests from another process. A trace that lost its root in one of our services is not
   * excused: the spans below that root have a local parent.
   */
  boolean isStrangers() {
    List<EmittedSpan> tops =
        spans.stream().filter(span -> span.isRoot() || isOrphan(span)).toList();
    return tops.stream().noneMatch(EmittedSpan::isRoot)
        && tops.stream().allMatch(EmittedSpan::isCalledFromElsewhere);
  }

  @Override
  public String toString() {
    return "trace " + EmittedSpan.hex(id);
  }
}
