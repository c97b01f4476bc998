package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.testkit.description.DescriptionContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DescriptionTest extends DescriptionContract {}
