package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTailTest {
  @Test
  void aJsonLineIsItsLevelMessageAndInnermostCause() {
    String line =
        """
        {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"java.lang.RuntimeException",\
        "message":"outer","causedBy":{"exception":{"exceptionType":"org.example.Bad","message":"one\\ntwo"}}}}""";

    assertThat(LogTail.readable(line)).isEqualTo("    ERROR Failed to start (Bad: one; two)");
  }

  @Test
  void anyOtherLineStaysAsItIs() {
    assertThat(LogTail.readable("Error: no memory")).isEqualTo("    Error: no memory");
    assertThat(LogTail.readable("{half")).isEqualTo("    {half");
  }
}
