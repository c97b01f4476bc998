package com.motionmavericks.portal.backends.mux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MuxSignatureTest {
  /** The vector of Mux's own SDK. */
  @Test
  void itIsTheSignatureThatMuxMakes() {
    var signature = new MuxSignature("SuperSecret123");
    assertThat(
            signature.value(1_565_125_718, "{\"test\":\"body\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "t=1565125718,v1=854ece4c22acef7c66b57d4e504153bc512595e8e9c772ece2a68150548c19a7");
  }
}
