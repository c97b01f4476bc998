package com.motionmavericks.portal.conformance.registry;

import java.util.Locale;

/** The kinds of spans. */
public enum Kind {
  SERVER,
  CLIENT,
  PRODUCER,
  CONSUMER,
  INTERNAL;

  static Kind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
