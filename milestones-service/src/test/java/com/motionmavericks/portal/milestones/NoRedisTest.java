package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Redis is out of reach: the projects service is asked each time. */
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
  void worksAndAsksEachTime() {
    String milestone = studio.inReview();
    int before = asked();

    studio.as("client").post(milestone + "/approve").then().statusCode(200);
    studio.as("client").get(milestone).then().statusCode(200);

    assertThat(asked()).isEqualTo(before + 2);
  }

  @Test
  void grantsNothingWhileProjectsIsDownAsWell() {
    String milestone = studio.milestone("Rough cut");
    ProjectsNeighbour.DOWN.add(studio.project.toString());

    problem(studio.as("producer").get(milestone), 503, "unavailable");
  }

  private int asked() {
    return ProjectsNeighbour.ASKED.containing(studio.project.toString()).size();
  }
}
