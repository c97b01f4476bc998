package com.motionmavericks.portal.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestConfigTest {
  @Test
  void hasDefaults() {
    assertThat(Mapped.defaults(DigestConfig.class, Map.of()).hour()).isEqualTo(8);
  }

  @Test
  void canBeSet() {
    assertThat(Mapped.full(DigestConfig.class, Map.of("portal.digest.hour", "18")).hour())
        .isEqualTo(18);
  }
}
