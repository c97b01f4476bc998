package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.testkit.generated.GeneratedRequestsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class GeneratedRequestsTest extends GeneratedRequestsContract {
  GeneratedRequestsTest() {
    super(new AuthorisationTest());
  }
}
