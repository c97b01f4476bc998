package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ShareTokenTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void is256BitsForAnAddress() {
    ShareToken token = ShareToken.random(random);

    assertThat(token.value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(token).isNotEqualTo(ShareToken.random(random));
  }

  @Test
  void isKeptAsItsSha256Only() {
    assertThat(TokenHash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void showsItselfInNoLogLine() {
    ShareToken token = ShareToken.random(random);

    assertThat("" + token + token.hash())
        .doesNotContain(token.value())
        .doesNotContain(token.hash().hex());
  }
}
