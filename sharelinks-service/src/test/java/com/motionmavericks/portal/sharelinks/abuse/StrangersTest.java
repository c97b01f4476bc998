package com.motionmavericks.portal.sharelinks.abuse;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many who guess are told to wait, and nobody else. */
@QuarkusTest
@TestProfile(StrangersTest.Few.class)
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class StrangersTest {
  /** So that a test need not send many. */
  public static final class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("portal.sharelinks.strangers-a-minute", "5");
    }
  }

  @Inject Strangers strangers;
  private final Studio studio = new Studio();

  @Test
  void waitWhileGoodLinksOpen() {
    Studio.Made good = studio.link();
    Studio.Made revoked = studio.link();
    studio.revoke(revoked);

    await().until(() -> given().get("/s/" + "D".repeat(43)).statusCode() == 429);

    // A new minute may have begun since: then both are told apart by nothing, and it begins anew.
    await()
        .untilAsserted(
            () -> {
              problem(given().get("/s/" + "D".repeat(43)).then(), 429, "share_link_throttled");
              problem(open(revoked).then(), 429, "share_link_throttled");
              // Nobody says where they are but the connection, or a proxy that is trusted.
              problem(
                  given()
                      .header("X-Forwarded-For", "203.0.113.9")
                      .get("/s/" + "E".repeat(43))
                      .then(),
                  429,
                  "share_link_throttled");
            });
    open(good).then().statusCode(200);
  }

  @Test
  void areCountedByBlock() {
    String block = UUID.randomUUID().toString();
    await().until(() -> !strangers.another(block).isZero());

    assertThat(strangers.another(block)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(strangers.another(UUID.randomUUID().toString())).isZero();
  }
}
