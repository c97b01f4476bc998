package com.motionmavericks.portal.sharelinks.abuse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Behind a proxy that is trusted, each visitor has the limit of their own address. */
@QuarkusTest
@TestProfile(ForwardedAddressTest.Trusted.class)
class ForwardedAddressTest {
  private static final int LIMIT = 3;

  /** The test is the proxy. */
  public static class Trusted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
          "portal.sharelinks.strangers-a-minute", "" + LIMIT);
    }
  }

  @Test
  void countsByWhatTheProxySays() {
    // More than two minutes' limits, so that one of the minutes is over it wherever it begins.
    assertThat(IntStream.range(0, 2 * LIMIT + 1).map(i -> knock("192.0.2.7"))).contains(429);
    assertThat(knock("198.51.100.7")).isEqualTo(404);
  }

  private static int knock(String address) {
    return given().header("X-Forwarded-For", address).get("/s/" + UUID.randomUUID()).statusCode();
  }
}
