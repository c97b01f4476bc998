package com.motionmavericks.portal.scheduler;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tests start their jobs themselves: a tick in the middle of one would be a second run. */
public final class NoTicks implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of(
        "portal.scheduler.share-token-cleanup.cron", "off",
        "portal.scheduler.asset-upload-sweep.cron", "off",
        "portal.scheduler.share-link-expiry-reminder.cron", "off");
  }

  @Override
  public void stop() {}
}
