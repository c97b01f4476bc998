package com.motionmavericks.portal.sharelinks.opening;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * For tests of many requests: each waits for its turn on a machine that has others to serve, and
 * they spend a budget of refusals that other tests look for.
 */
public final class Measured implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "portal.sharelinks.database-patience", "60s",
        "portal.sharelinks.assets-patience", "60s",
        "portal.sharelinks.cache-patience", "10s");
  }
}
