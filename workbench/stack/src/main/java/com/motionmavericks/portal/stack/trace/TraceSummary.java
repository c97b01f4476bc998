package com.motionmavericks.portal.stack.trace;

import java.util.List;
import java.util.Locale;

/** A trace in a few lines, to paste to colleagues. */
public final class TraceSummary {
  private TraceSummary() {}

  /**
   * Root, duration, slow path, errors, link.
   *
   * @param address where people look at the trace
   */
  public static String of(TraceTree tree, String address) {
    Span root = tree.root();
    var text = new StringBuilder();
    line(text, root.service() + " " + root.name());
    line(text, tree.headline());
    line(text, "began " + root.start());
    line(text, "slow path:");
    for (Span span : tree.slowPath()) {
      String times =
          String.format(
              Locale.ROOT, "%8.1f ms (%.1f own)", span.durationMillis(), tree.ownMillis(span));
      line(text, "  %s  %s  %s".formatted(times, span.service(), span.name()));
    }
    List<Span> errors = tree.spans().stream().filter(Span::isError).toList();
    line(text, errors.isEmpty() ? "errors: none" : "errors:");
    errors.forEach(
        span -> line(text, "  %s  %s  %s".formatted(span.service(), span.name(), span.error())));
    line(text, address);
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
