package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {
  @Test
  void leavesRoomForATurnAndForAnAttempt() {
    assertThat(new Lease(Duration.ofSeconds(60)).longestTurn()).isEqualTo(Duration.ofSeconds(30));
    assertThat(new Lease(Duration.ofSeconds(20)).longestTurn()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void isNoShorterThanTwoAttempts() {
    assertThatThrownBy(() -> new Lease(Duration.ofMillis(19_999)))
        .as("of a type whose message the log tells")
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("portal.resend.takeover-after")
        .hasMessageContaining("20 s");
  }
}
