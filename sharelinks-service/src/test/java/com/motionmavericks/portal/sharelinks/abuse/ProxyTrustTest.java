package com.motionmavericks.portal.sharelinks.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTrustTest {
  @Test
  void wantsProxiesByName() {
    assertThat(ProxyTrust.objection(Optional.of("true"), Optional.empty())).isPresent();
    assertThat(ProxyTrust.objection(Optional.of("true"), Optional.of("10.0.0.0/8"))).isEmpty();
    assertThat(ProxyTrust.objection(Optional.of("false"), Optional.empty())).isEmpty();
    assertThat(ProxyTrust.objection(Optional.empty(), Optional.empty())).isEmpty();
  }
}
