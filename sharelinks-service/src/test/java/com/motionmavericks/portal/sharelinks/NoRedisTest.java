package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Redis is out of reach: links open from PostgreSQL, and stay revoked. */
@QuarkusTest
@TestProfile(NoRedisTest.NoRedis.class)
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class NoRedisTest {
  /** Nobody listens at port 1. */
  public static final class NoRedis implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.redis.hosts", "redis://localhost:1");
    }
  }

  private final Studio studio = new Studio();

  @Test
  void opensFromTheDatabase() {
    Response response = open(studio.link());

    response.then().statusCode(200);
    JsonNode door =
        Traces.named(
            Traces.await(response.header("x-trace-id"), Traces.has("GET /s/{token}")),
            "GET /s/{token}");
    assertThat(door.required("attributes").required("share_link.cache").asText())
        .isEqualTo("unavailable");
  }

  @Test
  void revokesAndSaysThatACopyMayStillOpen() {
    Studio.Made link = studio.link();

    studio.as("admin").delete("/share-links/" + link.id()).then().statusCode(202);

    problem(open(link).then(), 404, "share_link_unavailable");
  }
}
