package com.motionmavericks.portal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Metrics told =
      new Metrics(
          List.of(
              "calls_total{kind=\"server\",name=\"a\"} 12",
              "calls_total{kind=\"client\",name=\"a\"} 3",
              "calls_total_of_something_else{kind=\"server\"} 100",
              "uptime 1.5e+01"));

  @Test
  void addsTheSeriesThatHaveTheLabels() {
    assertThat(told.sum("calls_total")).isEqualTo(15);
    assertThat(told.sum("calls_total", "kind=\"server\"")).isEqualTo(12);
    assertThat(told.sum("calls_total", "kind=\"server\"", "name=\"b\"")).isZero();
    assertThat(told.sum("uptime")).isEqualTo(15);
  }
}
