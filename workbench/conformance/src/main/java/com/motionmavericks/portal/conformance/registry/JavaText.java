package com.motionmavericks.portal.conformance.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * Java source in the project's format, so that the formatter leaves generated files as they are.
 */
final class JavaText {
  static final String HEADER =
      """
      // Made from platform/tracing/registry by ./portal taxonomy: edit there.
      package com.motionmavericks.portal.tracing;
      """;

  private static final int WIDTH = 100;

  private JavaText() {}

  /** A comment above a member of a class. */
  static String javadoc(String text) {
    String line = "  /** " + text + " */\n";
    if (line.length() - 1 <= WIDTH) {
      return line;
    }
    StringBuilder comment = new StringBuilder("  /**\n");
    wrapped(text, WIDTH - "   * ".length())
        .forEach(part -> comment.append("   * ").append(part).append('\n'));
    return comment.append("   */\n").toString();
  }

  /** A constant on one line, or on two where it is too long. */
  static String constant(String declaration, String value) {
    String line = "  public static final " + declaration + " = " + value + ";\n";
    return line.length() - 1 <= WIDTH ? line : line.replaceFirst(" = ", " =\n      ");
  }

  /** A call as the value of a constant, on one line or with an argument a line. */
  static String call(String method, List<String> arguments) {
    String line = "      " + method + "(" + String.join(", ", arguments) + ")";
    return line.length() < WIDTH
        ? line
        : "      " + method + "(\n          " + String.join(",\n          ", arguments) + ")";
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
