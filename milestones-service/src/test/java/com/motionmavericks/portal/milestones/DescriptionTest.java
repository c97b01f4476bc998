package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.description.DescriptionContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DescriptionTest extends DescriptionContract {}
