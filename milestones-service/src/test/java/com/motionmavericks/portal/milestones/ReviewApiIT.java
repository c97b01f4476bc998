package com.motionmavericks.portal.milestones;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReviewApiIT extends ReviewApi {}
