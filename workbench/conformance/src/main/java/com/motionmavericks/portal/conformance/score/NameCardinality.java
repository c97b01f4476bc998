package com.motionmavericks.portal.conformance.score;

import java.util.regex.Pattern;

/**
 * When span names have bound cardinality. The specification leaves the criterion of SPA-003 open
 * ("TODO"); this is ours: a name is free of values, and a service has at most 200 of them. A value
 * is a UUID, a number that is a word of its own, a quoted literal, a mail address, or a word of at
 * least twelve characters in which a letter follows a digit, as in tokens and ids.
 */
final class NameCardinality {
  static final int MAX_NAMES = 200;

  private static final Pattern VALUE =
      Pattern.compile(
          """
          [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12} # UUID
          | (?<![\\w.-])\\d+(?![\\w.-])                       # number
          | ['"]                                              # literal
          | [^\\s/]@[^\\s/]                                   # mail address
          | (?<!\\w)(?=[\\w-]*\\d[a-zA-Z])[\\w-]{12,}           # token
          """,
          Pattern.COMMENTS);

  private NameCardinality() {}

  static boolean holdsValue(String name) {
    return VALUE.matcher(name).find();
  }
}
