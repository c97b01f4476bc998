package com.motionmavericks.portal.scheduler;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the built artifact. */
@QuarkusIntegrationTest
class SweepApiIT extends SweepApi {}
