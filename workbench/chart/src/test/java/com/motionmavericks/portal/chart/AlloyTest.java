package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Alloy's file says what the collector's files say: no other policy, shape or wait; keys are made.
 */
class AlloyTest {
  private static final Path OBSERVABILITY = Chart.HOUSE.resolve("deploy/observability");
  private static final Pattern POLICY =
      Pattern.compile("(?m)^ {2}policy \\{\n {4}name = \"([^\"]+)\"");
  private static final Pattern MASK =
      Pattern.compile(
          "replace_all_patterns\\(span\\.attributes, \"value\", \"(.*)\", \"\\*{4}\"\\)`");

  private String alloy = "";

  @BeforeEach
  void read() throws IOException {
    alloy = Files.readString(OBSERVABILITY.resolve("alloy/portal.alloy"));
  }

  @Test
  void keepsByTheSamePolicies() throws IOException {
    JsonNode sampling = collector("sampler").at("/processors/tail_sampling");
    assertThat(found(POLICY, 1))
        .isEqualTo(
            Chart.elements(sampling.path("policies")).map(p -> p.path("name").asText()).toList());
    assertThat(sampling.path("decision_wait").asText()).endsWith(":-45s}");
    assertThat(alloy).contains("decision_wait         = \"45s\"");
  }

  @Test
  void masksTheSameShapes() throws IOException {
    List<String> shapes =
        Chart.elements(collector("gateway").at("/processors/redaction/blocked_values"))
            .map(shape -> shape.asText().replace("$$", "$"))
            .toList();
    assertThat(found(MASK, 1).stream().map(AlloyTest::unquoted).toList()).isEqualTo(shapes);
  }

  /** As OTTL writes a text within a text of Alloy's. */
  private static String unquoted(String shape) {
    return shape.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private List<String> found(Pattern pattern, int group) {
    return pattern.matcher(alloy).results().map((MatchResult match) -> match.group(group)).toList();
  }

  private static JsonNode collector(String file) throws IOException {
    Path path = OBSERVABILITY.resolve("collector/" + file + ".yaml");
    return Chart.read(Files.readString(path)).getFirst();
  }
}
