package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.generated.GeneratedRequestsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class GeneratedRequestsTest extends GeneratedRequestsContract {
  GeneratedRequestsTest() {
    super(new AuthorisationTest());
  }
}
