package com.motionmavericks.portal.testkit.authorisation;

import com.motionmavericks.portal.testkit.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of who may what, as text: a head of {@link Person}s, then for each operation what they
 * get; {@code public} for an operation that takes no token. Below {@code service} stands, in place
 * of a yes, the one service that may call. An operation may have several rows, told apart by a word
 * behind a colon: {@code updateMilestone:approve}.
 */
final class Matrix {
  private static final String PUBLIC = "public";
  private static final String SERVICE = "-service";
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param variant empty where the operation has one row only
   * @param outcomes empty where it is public
   * @param client the service that may call; empty where none may
   */
  record Row(
      String operation, String variant, Map<Person, Outcome> outcomes, Optional<String> client) {
    String token(Person person, Studio studio) {
      return person == Person.SERVICE && client.isPresent()
          ? Tokens.ofService(client.orElseThrow())
          : person.token(studio);
    }

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
    Optional<String> client = Optional.empty();
    if (!words[1].equals(PUBLIC)) {
      if (words.length != head.length || head.length != Person.values().length + 1) {
        throw new IllegalArgumentException("the row of " + words[0] + " has not one word a person");
      }
      for (int i = 1; i < words.length; i++) {
        Person person = Person.ofColumn(head[i]);
        if (person == Person.SERVICE && words[i].endsWith(SERVICE)) {
          client = Optional.of(words[i]);
          outcomes.put(person, Outcome.YES);
        } else {
          outcomes.put(person, Outcome.ofWord(words[i]));
        }
      }
    }
    return new Row(name[0], name.length == 2 ? name[1] : "", outcomes, client);
  }
}
