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

  /** Empty for anything that {@link #encode} did not write. */
  static Optional<Entry> decode(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String[] lines = text.split("\n", 2);
    String[] words = lines[0].split(" ", -1);
    if (lines.length < 2 || words.length != 2 || !words[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return TracedValue.decode(lines[1]).map(link -> new Entry(words[0], end, link));
  }

  boolean countsIn(@Nullable String present, Instant now) {
    return epoch.equals(present) && now.isBefore(end);
  }
}
