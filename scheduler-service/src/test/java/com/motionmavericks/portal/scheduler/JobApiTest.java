package com.motionmavericks.portal.scheduler;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JobApiTest extends JobApi {}
