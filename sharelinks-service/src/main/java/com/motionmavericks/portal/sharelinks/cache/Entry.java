package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.tracing.TracedValue;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in Redis under a link's key: three lines of a {@link TracedValue} after one of our
 * own.
 *
 * @param epoch in which its link was read from the database; it counts in no other
 * @param end from then on it does not count, however late Redis wrote it
 */
record Entry(String epoch, Instant end, TracedValue link) {
  private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,18})\n(.*)", Pattern.DOTALL);

  String encode() {
    return epoch + " " + end.toEpochMilli() + "\n" + link.encode();
  }

  /** Empty for anything that {@link #encode} did not write. */
  static Optional<Entry> decode(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochMilli(Long.parseLong(parts.group(2)));
    return TracedValue.decode(parts.group(3)).map(link -> new Entry(parts.group(1), end, link));
  }

  boolean countsIn(@Nullable String present, Instant now) {
    return epoch.equals(present) && now.isBefore(end);
  }
}
