package com.motionmavericks.portal.tracing.privacy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stack traces without messages: classes, frames, causes and suppressed ones stay, in the layout of
 * {@link Throwable#printStackTrace()}.
 */
final class StackTraces {
  private static final int MAX_FRAMES = 200;

  /** A class with its package, as a heading names it. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(\\s*+(?:Caused by: |Suppressed: )?)\\[?(?:CIRCULAR REFERENCE: ?)?"
              + "((?:[\\p{L}_$][\\w$]*+\\.)++[\\p{L}_$][\\w$]*+)(?::.*|]|\\s*)",
          Pattern.DOTALL);

  private static final Pattern FRAME =
      Pattern.compile(
          "\\s++at [\\p{L}\\w$./@<>-]++\\((?:[\\w$]++\\.(?:java|kt)(?::\\d++)?"
              + "|Native Method|Unknown Source)\\)");

  private static final Pattern MORE =
      Pattern.compile("\\s*+\\.\\.\\. \\d++ (?:more|common frames).*");

  private StackTraces() {}

  /** From the exception itself: nothing a message says can pass for a frame. */
  static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    append(text, "", "", failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void append(
      StringBuilder text, String indent, String caption, Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return;
    }
    text.append(indent).append(caption).append(failure.getClass().getName()).append('\n');
    StackTraceElement[] frames = failure.getStackTrace();
    int shown = Math.min(frames.length, MAX_FRAMES);
    for (int i = 0; i < shown; i++) {
      text.append(indent).append("\tat ").append(frames[i]).append('\n');
    }
    if (shown < frames.length) {
      text.append(indent).append("\t... ").append(frames.length - shown).append(" more\n");
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      append(text, indent + "\t", "Suppressed: ", suppressed, seen);
    }
    if (failure.getCause() != null) {
      append(text, indent, "Caused by: ", failure.getCause(), seen);
    }
  }

  /**
   * From text, where the exception is gone: lines that are neither heading nor frame belong to a
   * message, however many there are.
   */
  static String of(String printed) {
    StringBuilder text = new StringBuilder(printed.length());
    boolean first = true;
    for (String line : printed.split("\\R", -1)) {
      Matcher heading = HEADING.matcher(line);
      if (FRAME.matcher(line).matches() || MORE.matcher(line).matches()) {
        text.append(line).append('\n');
      } else if (heading.matches() && (first || !heading.group(1).isBlank())) {
        text.append(heading.group(1)).append(heading.group(2)).append('\n');
      }
      first = false;
    }
    return text.toString();
  }
}
