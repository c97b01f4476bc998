package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.testkit.configuration.ConfigurationContract;

class ConfigurationTest extends ConfigurationContract {
  ConfigurationTest() {
    super("assets");
  }
}
