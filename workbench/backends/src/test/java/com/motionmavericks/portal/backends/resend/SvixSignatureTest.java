package com.motionmavericks.portal.backends.resend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SvixSignatureTest {
  /** The vector was made by Svix's own library. */
  @Test
  void itIsTheSignatureThatSvixMakes() {
    var signature = new SvixSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    assertThat(signature.value("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSecretWithoutItsPrefixIsRefused() {
    assertThatThrownBy(() -> new SvixSignature("MfKQ"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
