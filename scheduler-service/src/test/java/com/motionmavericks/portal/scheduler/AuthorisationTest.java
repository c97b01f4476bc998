package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SharelinksNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation admin producer artist client outside_artist outside_client stranger operator service
        listJobs  403   403      403    403    403            403            403      yes      403
        runJob    403   403      403    403    403            403            403      yes      403""";
  }

  @Override
  public Attempt attempt(String row, Studio studio) {
    return switch (row) {
      case "listJobs" -> Attempt.of(Call.get("/jobs")).showing("share-token-cleanup");
      case "runJob" -> Attempt.of(Call.post("/jobs/share-token-cleanup/runs", new byte[0]));
      default -> throw new AssertionError("no request for " + row);
    };
  }
}
