package com.motionmavericks.portal.milestones;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OrderApiTest extends OrderApi {}
