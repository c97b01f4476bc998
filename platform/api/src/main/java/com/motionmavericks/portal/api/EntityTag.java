package com.motionmavericks.portal.api;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An entity tag as callers and answers carry it (RFC 9110, 8.8.3).
 *
 * @param opaque with its quotes
 */
record EntityTag(boolean weak, String opaque) {
  private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  /** All tags of a list; what is none of them is left out, so that it matches nothing. */
  static List<EntityTag> list(String header) {
    return TAG.matcher(header).results().map(EntityTag::of).toList();
  }

  private static EntityTag of(MatchResult found) {
    return new EntityTag(found.group(1) != null, found.group(2));
  }

  /** Is it the same, byte by byte? Never with a weak one. */
  boolean stronglyMatches(EntityTag other) {
    return !weak && !other.weak && opaque.equals(other.opaque);
  }

  /** Does it say the same? */
  boolean weaklyMatches(EntityTag other) {
    return opaque.equals(other.opaque);
  }
}
