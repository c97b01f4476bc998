package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.cacheWord;
import static com.motionmavericks.portal.sharelinks.Studio.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.RedisWire;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with Redis: a valid link opens from PostgreSQL, in time. */
@QuarkusTest
@WithTestResource(
    value = RedisWire.class,
    // This service's own under test.
    initArgs = @ResourceArg(name = "database", value = "5"))
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class RedisFaultsTest {
  /** What a visitor waits for Redis and PostgreSQL together, at the most. */
  private static final Duration PATIENCE = Duration.ofMillis(500 + 2_000);

  /** A connection may be silent for 15 s. */
  private static final Duration NOTICED = Duration.ofSeconds(60);

  private final Studio studio = new Studio();
  @Inject RedisDataSource redis;

  @AfterEach
  void mend() {
    RedisWire.mend();
  }

  @Test
  void opensWhereItWasEmptied() {
    Studio.Made link = studio.cached();

    redis.execute("FLUSHDB");

    assertThat(cacheWord(open(link))).isEqualTo("miss");
    assertThat(cacheWord(open(link))).isEqualTo("hit");
  }

  @Test
  void opensWhereTheEntryWasEvicted() {
    Studio.Made link = studio.cached();

    redis.key().del(key(link));

    assertThat(cacheWord(open(link))).isEqualTo("miss");
    assertThat(cacheWord(open(link))).isEqualTo("hit");
  }

  @Test
  void opensWhereTheEpochWasEvicted() {
    Studio.Made link = studio.cached();

    redis.key().del(epochKey(link));

    assertThat(cacheWord(open(link))).isEqualTo("miss");
    assertThat(cacheWord(open(link))).isEqualTo("hit");
  }

  @Test
  void opensWhereItIsDown() {
    Studio.Made link = studio.cached();

    RedisWire.cut();

    assertThat(cacheWord(open(link))).isEqualTo("unavailable");
  }

  @Test
  void opensWhereItHangs() {
    Studio.Made link = studio.cached();

    RedisWire.hang();
    Response opened = open(link);

    assertThat(opened.time()).isLessThan(PATIENCE.toMillis());
    RedisWire.mend();
    assertThat(cacheWord(opened)).isEqualTo("unavailable");
  }

  @Test
  void isAskedAgainWhenItIsBack() {
    Studio.Made link = studio.cached();
    RedisWire.cut();
    open(link).then().statusCode(200);

    RedisWire.mend();

    await().atMost(NOTICED).until(() -> cacheWord(open(link)), "hit"::equals);
  }

  @Test
  void isAskedAgainWhereAConnectionLeadsNowhere() {
    Studio.Made link = studio.cached();

    RedisWire.strand();

    assertThat(cacheWord(open(link))).isEqualTo("unavailable");
    await().atMost(NOTICED).until(() -> cacheWord(open(link)), "hit"::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "garbage\n\n\n\n",
        "EPOCH 9999999999999",
        "EPOCH 9999999999999\n\n\n{}",
        "EPOCH 9999999999999\n\n\n{\"id\":\"garbage\"}",
        "EPOCH 9999999999999\n\n\n{\"id\":null,\"revoked_at\":17}",
        "EPOCH tomorrow\n\n\n{}"
      })
  void opensWhereItLies(String lie) {
    Studio.Made link = studio.cached();
    String epoch = redis.value(String.class).get(epochKey(link));

    redis.value(String.class).set(key(link), lie.replace("EPOCH", epoch));

    assertThat(cacheWord(open(link))).isIn("miss", "unavailable");
  }

  @Test
  void opensWhereSomethingElseStandsInThePlace() {
    Studio.Made link = studio.cached();
    redis.key().del(key(link), epochKey(link));
    redis.list(String.class).lpush(key(link), "x");

    assertThat(List.of(cacheWord(open(link)), cacheWord(open(link))))
        .containsExactly("miss", "hit");
  }

  private static String key(Studio.Made link) {
    return "share-link:" + TokenHash.of(link.token()).hex();
  }

  private static String epochKey(Studio.Made link) {
    return "share-link-epoch:" + TokenHash.of(link.token()).hex().substring(0, 3);
  }
}
