package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.testkit.generated.GeneratedRequestsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(MilestonesNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class GeneratedRequestsTest extends GeneratedRequestsContract {
  GeneratedRequestsTest() {
    super(new AuthorisationTest());
  }
}
