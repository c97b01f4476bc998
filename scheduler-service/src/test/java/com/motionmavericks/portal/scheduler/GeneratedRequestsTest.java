package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.generated.GeneratedRequestsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SharelinksNeighbour.class)
class GeneratedRequestsTest extends GeneratedRequestsContract {
  GeneratedRequestsTest() {
    super(new AuthorisationTest());
  }
}
