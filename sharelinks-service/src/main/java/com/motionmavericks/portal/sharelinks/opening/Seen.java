package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.tracing.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Views of one link that are not in the database yet.
 *
 * @param count all of them
 * @param some of them, those that came first: the log is to say when a link was looked at, not to
 *     grow with every look
 * @param first the span of the first
 */
record Seen(long count, List<Look> some, Instant last, Optional<Cause> first) {
  private static final int MOST = 5;

  /** One view. */
  record Look(Instant at, String traceId) {}

  static Seen once(Look look, Optional<Cause> cause) {
    return new Seen(1, List.of(look), look.at(), cause);
  }

  /** These and later ones. */
  Seen and(Seen later) {
    return new Seen(
        count + later.count,
        some.size() == MOST
            ? some
            : Stream.concat(some.stream(), later.some.stream()).limit(MOST).toList(),
        later.last.isAfter(last) ? later.last : last,
        first.or(later::first));
  }
}
