package com.motionmavericks.portal.milestones;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SummaryApiIT extends SummaryApi {}
