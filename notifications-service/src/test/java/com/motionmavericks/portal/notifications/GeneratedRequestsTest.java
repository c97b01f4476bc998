package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.testkit.generated.GeneratedRequestsContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GeneratedRequestsTest extends GeneratedRequestsContract {
  GeneratedRequestsTest() {
    super(new AuthorisationTest());
  }
}
