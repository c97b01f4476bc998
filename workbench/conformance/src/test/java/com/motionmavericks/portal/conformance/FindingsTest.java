package com.motionmavericks.portal.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Finding PRIVATE =
      new Finding(
          Rule.PRIVATE_ATTRIBUTE,
          "projects-service",
          "GET /projects",
          "url.query",
          "exported",
          "never");
  private static final Finding UNKNOWN =
      new Finding(Rule.UNKNOWN_SPAN, "assets-service", "nobody", "", "INTERNAL", "declare it");

  @Test
  void countsWhatIsFoundMoreThanOnce() throws Exception {
    JsonNode report =
        new ObjectMapper().readTree(Findings.of(9, List.of(PRIVATE, UNKNOWN, PRIVATE)).json());

    assertThat(report.path("spans").asLong()).isEqualTo(9);
    assertThat(report.path("findings")).hasSize(2);
    assertThat(report.at("/findings/0/rule").asText()).isEqualTo("unknown_span");
    assertThat(report.at("/findings/1/attribute").asText()).isEqualTo("url.query");
    assertThat(report.at("/findings/1/count").asLong()).isEqualTo(2);
  }

  @Test
  void endsWithTheSum() {
    assertThat(Findings.of(9, List.of(PRIVATE, PRIVATE)).text().lines())
        .hasSize(2)
        .last()
        .isEqualTo("9 spans, 1 findings");
    assertThat(Findings.of(9, List.of()).isEmpty()).isTrue();
  }
}
