package com.motionmavericks.portal.stack.tests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A test that failed, as its report tells it.
 *
 * @param name {@code com.example.ATest.itsMethod}; the class alone where its set-up failed
 * @param trace the failure with its stack, as the test library printed it
 */
public record FailedTest(String name, String trace) {
  /** What was expected and what was there take more lines than this only with whole documents. */
  private static final int LINES = 20;

  private static final String OURS = "com.motionmavericks.";

  /**
   * Its name, what it says, and the line of ours where it said so: enough to know where to look.
   */
  public List<String> lines() {
    List<String> said = trace.lines().takeWhile(line -> !frame(line)).limit(LINES).toList();
    Optional<String> where =
        trace.lines().filter(line -> frame(line) && line.contains(OURS)).findFirst();
    return Stream.of(Stream.of("FAILED " + name), said.stream(), where.stream())
        .flatMap(lines -> lines)
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean frame(String line) {
    return line.stripLeading().startsWith("at ") && line.endsWith(")");
  }
}
