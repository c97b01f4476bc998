package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.cache.Lookup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PostgreSQL is out of reach: what Redis knows still opens, the rest comes back later. */
@QuarkusTest
@TestProfile(OutageTest.NoDatabase.class)
@QuarkusTestResource(AssetsNeighbour.class)
class OutageTest {
  /** Nobody listens at port 1; the schema is of no interest then. */
  public static final class NoDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.reactive.url",
          "postgresql://localhost:1/nowhere",
          "quarkus.flyway.migrate-at-start",
          "false");
    }
  }

  @Inject LinkCache cache;

  @Test
  void opensWhatRedisKnows() {
    String token = "token-" + UUID.randomUUID();
    remember(token, link());

    given().get("/s/" + token).then().statusCode(200).body("assets.size()", equalTo(1));
  }

  @Test
  void saysWhenToComeBackWithTheRest() {
    problem(given().get("/s/token-" + UUID.randomUUID()).then(), 503, "unavailable")
        .header("Retry-After", equalTo("5"));
    given()
        .header("Accept", "text/html")
        .get("/s/token-" + UUID.randomUUID())
        .then()
        .statusCode(503)
        .contentType("text/html")
        .header("Retry-After", equalTo("5"));
  }

  @Test
  void doesNotTrustWhatItReadBeforeAChange() {
    String token = "token-" + UUID.randomUUID();
    remember(token, link());

    cache.outdate(Set.of(TokenHash.of(token))).await().atMost(Duration.ofSeconds(5));

    problem(given().get("/s/" + token).then(), 503, "unavailable");
  }

  private void remember(String token, ShareLink link) {
    TokenHash hash = TokenHash.of(token);
    cache
        .find(hash)
        .chain(miss -> cache.refill(hash, link, (Lookup.Miss) miss))
        .await()
        .atMost(Duration.ofSeconds(5));
  }

  private static ShareLink link() {
    return new ShareLink(
        new ShareLinkId(UUID.randomUUID()),
        "acme",
        new ProjectId(UUID.randomUUID()),
        List.of(),
        Instant.now().plusSeconds(600),
        null,
        0,
        null,
        1);
  }
}
