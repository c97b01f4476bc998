package com.motionmavericks.portal.sharelinks.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sealing.Seal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddressBlocksTest {
  @Inject Seal seal;

  @Test
  void neighboursAreOne() {
    AddressBlocks blocks = at(Clock.systemUTC());

    assertThat(blocks.hashed("192.0.2.7")).isEqualTo(blocks.hashed("192.0.2.250"));
    assertThat(blocks.hashed("192.0.2.7")).isNotEqualTo(blocks.hashed("192.0.3.7"));
    assertThat(blocks.hashed("2001:db8:0:1::1")).isEqualTo(blocks.hashed("2001:db8:0:1:ffff::"));
    assertThat(blocks.hashed("2001:db8:0:1::1")).isNotEqualTo(blocks.hashed("2001:db8:0:2::1"));
    assertThat(blocks.hashed("::ffff:192.0.2.7")).isEqualTo(blocks.hashed("192.0.2.9"));
  }

  @Test
  void tomorrowsAreOthersAndNamesAreNotAsked() {
    Clock today = Clock.systemUTC();

    assertThat(at(Clock.offset(today, Duration.ofDays(1))).hashed("192.0.2.7"))
        .isNotEqualTo(at(today).hashed("192.0.2.7"));
    assertThat(AddressBlocks.block("localhost")).isEqualTo(AddressBlocks.block(null));
  }

  private AddressBlocks at(Clock clock) {
    return new AddressBlocks(seal, clock);
  }
}
