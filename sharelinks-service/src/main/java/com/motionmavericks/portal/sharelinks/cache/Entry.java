package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.tracing.TracedValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in Redis under a link's key: three lines of a {@link TracedValue} after one of our
 * own.
 *
 * @param epoch in which its link was read from the database; it counts in no other
 * @param end from then on it does not count, however late Redis wrote it
 */
record Entry(String epoch, Instant end, TracedValue link) {
  String encode() {
    return epoch + " " + end.toEpochMilli() + "\n" + link.encode();
  }

  /** Empty for anything that {@link #encode} did not write. Each opening reads one: no pattern. */
  static Optional<Entry> decode(@Nullable String text) {
    int space = text == null ? -1 : text.indexOf(' ');
    int line = text == null ? -1 : text.indexOf('\n');
    if (text == null || space < 1 || line < space) {
      return Optional.empty();
    }
    String epoch = text.substring(0, space);
    try {
      Instant end = Instant.ofEpochMilli(Long.parseUnsignedLong(text, space + 1, line, 10));
      return TracedValue.decode(text.substring(line + 1)).map(link -> new Entry(epoch, end, link));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }

  boolean countsIn(@Nullable String present, Instant now) {
    return epoch.equals(present) && now.isBefore(end);
  }
}
