package com.motionmavericks.portal.testkit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} tells of every {@code portal.*} property that the service reads,
 * with its default, and of no other.
 */
public abstract class ConfigurationContract {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(portal\\.[^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

  private final String service;

  /**
   * For one service.
   *
   * @param service as the page names it: {@code assets}
   */
  protected ConfigurationContract(String service) {
    this.service = service;
  }

  @Test
  void isDocumented() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    ROW.matcher(Files.readString(PAGE))
        .results()
        .filter(this::isOurs)
        .forEach(row -> documented.put(row.group(1), row.group(2).replace("`", "")));

    assertThat(documented)
        .as("what docs/configuration.md says of " + service + ", by property its default")
        .containsExactlyInAnyOrderEntriesOf(Settings.of(Path.of("target", "classes")));
  }

  private boolean isOurs(MatchResult row) {
    List<String> users = List.of(row.group(4).strip().split(", ", -1));
    return users.contains("all") || users.contains(service);
  }
}
