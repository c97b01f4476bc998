package com.motionmavericks.portal.scheduler;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SweepApiTest extends SweepApi {}
