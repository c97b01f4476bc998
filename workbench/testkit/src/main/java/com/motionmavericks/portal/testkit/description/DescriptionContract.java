package com.motionmavericks.portal.testkit.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed description of a service is what it serves, and tells callers all they need. */
public abstract class DescriptionContract {
  private static final int SHOWN = 5;
  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  @Test
  void isCommittedAsItIsServed() throws IOException {
    List<String> committed = Files.exists(COMMITTED) ? Files.readAllLines(COMMITTED) : List.of();
    List<String> served = Description.text("yaml").lines().toList();
    int same = 0;
    while (same < Math.min(committed.size(), served.size())
        && committed.get(same).equals(served.get(same))) {
      same++;
    }

    assertThat(from(served, same))
        .as(
            "The API is not what line %d of %s says: if it should be, run ./portal openapi.",
            same + 1, COMMITTED)
        .isEqualTo(from(committed, same));
  }

  private static List<String> from(List<String> lines, int first) {
    return lines.subList(first, Math.min(first + SHOWN, lines.size()));
  }

  @Test
  void isComplete() {
    assertThat(new Completeness(Description.served()).gaps()).isEmpty();
  }
}
