package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.testkit.description.DescriptionContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DescriptionTest extends DescriptionContract {}
