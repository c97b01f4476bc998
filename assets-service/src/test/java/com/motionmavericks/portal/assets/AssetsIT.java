package com.motionmavericks.portal.assets;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against what is shipped. */
@QuarkusIntegrationTest
class AssetsIT extends AssetsTest {}
