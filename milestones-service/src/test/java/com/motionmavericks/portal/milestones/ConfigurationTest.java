package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.configuration.ConfigurationContract;

class ConfigurationTest extends ConfigurationContract {
  ConfigurationTest() {
    super("milestones");
  }
}
