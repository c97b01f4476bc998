package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.cacheWord;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links are kept at Upstash, by REST. */
@QuarkusTest
@TestProfile(UpstashCacheTest.AtUpstash.class)
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class UpstashCacheTest {
  /** Chosen when the process starts. */
  public static final class AtUpstash implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("portal.sharelinks.cache", "upstash");
    }
  }

  private final Studio studio = new Studio();

  @AfterEach
  void mend() {
    Upstash.mend();
  }

  @Test
  void opensWithOneCallThatCarriesTheTrace() {
    Studio.Made link = studio.cached();
    String hash = TokenHash.of(link.token()).hex();
    int before = Upstash.callsWith(hash).size();

    Response second = open(link);

    List<JsonNode> trace = trace(second);
    assertThat(cacheWord(second)).isEqualTo("hit");
    assertThat(trace).noneMatch(span -> span.toString().contains(hash));
    List<JsonNode> calls = Upstash.callsWith(hash);
    assertThat(calls).hasSize(before + 1);
    assertThat(calls.getLast().path("headers").path("traceparent").asText())
        .contains(second.header("x-trace-id"));
  }

  @Test
  void staysRevoked() {
    Studio.Made link = studio.link();
    open(link).then().statusCode(200);

    studio.revoke(link);

    problem(open(link).then(), 404, "share_link_unavailable");
  }

  @Test
  void opensFromTheDatabaseWhereItFailsOrHangs() {
    Studio.Made link = studio.link();

    Upstash.breakBy("{\"kind\":\"error\"}");
    assertThat(cacheWord(open(link))).isEqualTo("unavailable");
    studio.as("admin").delete("/share-links/" + studio.link().id()).then().statusCode(202);
    Upstash.mend();
    Upstash.breakBy("{\"kind\":\"late_answer\",\"delay_ms\":10000}");
    Response late = open(link);

    assertThat(late.time()).isLessThan(2_500);
    assertThat(cacheWord(late)).isEqualTo("unavailable");
  }

  private static List<JsonNode> trace(Response opened) {
    opened.then().statusCode(200);
    return Traces.await(opened.header("x-trace-id"), Traces.has("GET /s/{token}"));
  }
}
