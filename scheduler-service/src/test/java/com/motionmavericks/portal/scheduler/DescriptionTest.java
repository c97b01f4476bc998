package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.description.DescriptionContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DescriptionTest extends DescriptionContract {}
