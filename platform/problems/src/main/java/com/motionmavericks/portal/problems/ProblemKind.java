package com.motionmavericks.portal.problems;

import java.util.Locale;

/**
 * One entry of a service's closed catalogue of problems. Implement it by an enum: clients rely on
 * {@link #code()}, so codes are added and never renamed.
 */
public interface ProblemKind {
  /** The enum's own. */
  String name();

  /** Stable, machine-readable, snake_case: {@code project_not_found}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The HTTP status of every problem of this kind. */
  int status();

  /** The same short sentence for every problem of this kind. */
  String title();

  /** What a caller can do about it, as a sentence; for the description and the page of codes. */
  String remedy();
}
