package com.motionmavericks.portal.testkit.authorisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The table of who may what, as text: a head of {@link Person}s, then for each operation what they
 * get; {@code public} for an operation that takes no token. An operation may have several rows,
 * told apart by a word behind a colon: {@code updateMilestone:approve}.
 */
final class Matrix {
  private static final String PUBLIC = "public";
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param variant empty where the operation has one row only
   * @param outcomes empty where it is public
   */
  record Row(String operation, String variant, Map<Person, Outcome> outcomes) {
    boolean isPublic() {
      return outcomes.isEmpty();
    }

    @Override
    public String toString() {
      return variant.isEmpty() ? operation : operation + ":" + variant;
    }
  }

  private Matrix() {}

  static Matrix of(String table) {
    List<String[]> lines = table.lines().map(String::strip).map(l -> l.split("\\s+")).toList();
    String[] head = lines.getFirst();
    Matrix matrix = new Matrix();
    lines.stream().skip(1).forEach(words -> matrix.rows.add(row(head, words)));
    return matrix;
  }

  List<Row> rows() {
    return rows;
  }

  private static Row row(String[] head, String[] words) {
    String[] name = words[0].split(":", 2);
    Map<Person, Outcome> outcomes = new EnumMap<>(Person.class);
    if (!words[1].equals(PUBLIC)) {
      if (words.length != head.length || head.length != Person.values().length + 1) {
        throw new IllegalArgumentException("the row of " + words[0] + " has not one word a person");
      }
      for (int i = 1; i < words.length; i++) {
        outcomes.put(Person.ofColumn(head[i]), Outcome.ofWord(words[i]));
      }
    }
    return new Row(name[0], name.length == 2 ? name[1] : "", outcomes);
  }
}
