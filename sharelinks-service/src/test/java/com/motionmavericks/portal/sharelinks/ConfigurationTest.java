package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.testkit.configuration.ConfigurationContract;

class ConfigurationTest extends ConfigurationContract {
  ConfigurationTest() {
    super("sharelinks");
  }
}
