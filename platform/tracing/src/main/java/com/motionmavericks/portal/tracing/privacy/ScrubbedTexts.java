package com.motionmavericks.portal.tracing.privacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that come again and again, as a service's SQL does, are scrubbed once. Bounded, so that
 * texts which never come again cannot fill the memory; they only cost what they cost.
 */
final class ScrubbedTexts {
  private static final int MOST = 1_000;

  /** A shorter one is scrubbed as fast as it is found. */
  private static final int SHORT = 32;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** As {@link Scrubber#scrub}. */
  String of(String text) {
    if (text.length() < SHORT) {
      return Scrubber.scrub(text);
    }
    String scrubbed = known.get(text);
    if (scrubbed == null) {
      scrubbed = Scrubber.scrub(text);
      if (known.size() < MOST) {
        known.put(text, scrubbed);
      }
    }
    return scrubbed;
  }
}
