package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.testkit.configuration.ConfigurationContract;

class ConfigurationTest extends ConfigurationContract {
  ConfigurationTest() {
    super("notifications");
  }
}
