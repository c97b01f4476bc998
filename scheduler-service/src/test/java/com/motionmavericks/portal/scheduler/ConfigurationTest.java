package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.configuration.ConfigurationContract;

class ConfigurationTest extends ConfigurationContract {
  ConfigurationTest() {
    super("scheduler");
  }
}
