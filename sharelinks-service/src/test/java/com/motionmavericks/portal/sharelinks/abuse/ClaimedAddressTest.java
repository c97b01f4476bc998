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

/** Whoever is no proxy that is trusted cannot say where they are. */
@QuarkusTest
@TestProfile(ClaimedAddressTest.Untrusted.class)
class ClaimedAddressTest {
  private static final int LIMIT = 3;

  /** The proxy is somebody else. */
  public static class Untrusted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.proxy.trusted-proxies", "192.0.2.1",
          "portal.sharelinks.strangers-a-minute", "" + LIMIT);
    }
  }

  @Test
  void doesNotEscapeTheLimitByClaims() {
    // More than two minutes' limits, so that one of the minutes is over it wherever it begins.
    assertThat(IntStream.range(0, 2 * LIMIT + 1).map(i -> knock("10." + i + ".0.1"))).contains(429);
  }

  private static int knock(String claimed) {
    return given().header("X-Forwarded-For", claimed).get("/s/" + UUID.randomUUID()).statusCode();
  }
}
