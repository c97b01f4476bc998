package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.cache.Lookup;
import com.motionmavericks.portal.testkit.RedisWire;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is changed or revoked does not live on in Redis. */
@QuarkusTest
@WithTestResource(
    value = RedisWire.class,
    // This service's own under test.
    initArgs = @ResourceArg(name = "database", value = "5"))
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class RevocationTest {
  /** Far below the 30 s after which a copy ends by itself. */
  private static final Duration BOUND = Duration.ofSeconds(8);

  private final Studio studio = new Studio();
  @Inject LinkCache cache;
  @Inject ShareLinkStore store;
  @Inject RedisDataSource redis;

  /** What may befall Redis between a revocation and the late refill of somebody else. */
  enum Mishap {
    NONE,
    EMPTIED,
    EPOCH_EVICTED,
    OPENED_BY_ANOTHER
  }

  @AfterEach
  void mend() {
    RedisWire.mend();
  }

  @ParameterizedTest
  @EnumSource
  void isNotUndoneByALateRefill(Mishap mishap) {
    Studio.Made link = studio.link();
    TokenHash token = TokenHash.of(link.token());

    // A visitor misses and reads the link …
    Lookup.Miss miss = (Lookup.Miss) run(cache.find(token));
    ShareLink read = run(store.byToken(token)).orElseThrow();
    // … it is revoked …
    studio.revoke(link);
    befall(mishap, link);
    // … and only now the visitor tells Redis what they read.
    run(cache.refill(token, read, miss));

    problem(open(link).then(), 404, "share_link_unavailable");
    assertThat(run(cache.find(token))).isInstanceOf(Lookup.Miss.class);
  }

  @Test
  void holdsWhereTheCopyWasThereBefore() {
    Studio.Made link = cached();

    studio.revoke(link);

    problem(open(link).then(), 404, "share_link_unavailable");
  }

  @Test
  void isBroughtToRedisByTheRelayWhereItWasOutOfReach() {
    Studio.Made link = cached();
    TokenHash token = TokenHash.of(link.token());

    RedisWire.cut();
    studio.as("admin").delete("/share-links/" + link.id()).then().statusCode(202);
    RedisWire.mend();

    await().atMost(BOUND).until(() -> run(cache.find(token)), Lookup.Miss.class::isInstance);
    problem(open(link).then(), 404, "share_link_unavailable");
    studio.revoke(link);
  }

  @Test
  void isBroughtToRedisByTheRelayWhereTheProcessDiedAfterTheCommit() {
    Studio.Made link = cached();
    TokenHash token = TokenHash.of(link.token());

    ShareLinkId id = new ShareLinkId(java.util.UUID.fromString(link.id()));
    run(store.inTransaction(tx -> store.revoke(tx, studio.tenant(), id, now())));

    await().atMost(BOUND).until(() -> run(cache.find(token)), Lookup.Miss.class::isInstance);
  }

  @Test
  void goesWithAnyChange() {
    Studio.Made link = cached();
    Instant later = now().plus(40, ChronoUnit.DAYS);

    extend(link, later, 200);

    assertThat(Instant.parse(open(link).path("expires_at"))).isEqualTo(later);
  }

  @Test
  void goesWithAChangeThatRedisDidNotHearOf() {
    Studio.Made link = cached();
    Instant later = now().plus(40, ChronoUnit.DAYS);

    RedisWire.cut();
    extend(link, later, 202);
    RedisWire.mend();

    await()
        .atMost(BOUND)
        .untilAsserted(
            () -> assertThat(Instant.parse(open(link).path("expires_at"))).isEqualTo(later));
  }

  private Studio.Made cached() {
    Studio.Made link = studio.link();
    open(link).then().statusCode(200);
    assertThat(run(cache.find(TokenHash.of(link.token())))).isInstanceOf(Lookup.Hit.class);
    return link;
  }

  private void extend(Studio.Made link, Instant until, int status) {
    studio
        .as("admin")
        .header("If-Match", "\"1\"")
        .body(Map.of("expires_at", until.toString()))
        .patch("/share-links/" + link.id())
        .then()
        .statusCode(status);
  }

  private void befall(Mishap mishap, Studio.Made link) {
    switch (mishap) {
      case NONE -> {}
      case EMPTIED -> redis.execute("FLUSHDB");
      case EPOCH_EVICTED ->
          redis.key().del("share-link-epoch:" + TokenHash.of(link.token()).hex().substring(0, 3));
      case OPENED_BY_ANOTHER -> {
        redis.execute("FLUSHDB");
        open(link).then().statusCode(404);
      }
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static <T> T run(Uni<T> call) {
    return call.await().atMost(Duration.ofSeconds(5));
  }
}
