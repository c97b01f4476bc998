package com.motionmavericks.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.PostgresWire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine of PostgreSQL is gone and nobody said so: its connections lead nowhere. */
@QuarkusTest
@QuarkusTestResource(PostgresWire.class)
class StrandedTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration NOTICED = Duration.ofSeconds(60);

  @Inject Pool pool;

  @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
  int connections;

  @AfterEach
  void mend() {
    PostgresWire.mend();
  }

  @Test
  void isAskedAgainOverOtherConnections() {
    assertThat(atOnce(connections, NOTICED)).isEqualTo(connections);

    PostgresWire.strand();

    assertThat(atOnce(connections, PATIENCE)).isZero();
    await().atMost(NOTICED).until(() -> atOnce(connections, PATIENCE) == connections);
  }

  @Test
  void whoeverWaitsIsTold() {
    assertThat(atOnce(connections, NOTICED)).isEqualTo(connections);

    PostgresWire.strand();

    assertThatThrownBy(() -> pool.query("SELECT 1").execute().await().atMost(NOTICED))
        .isInstanceOf(ClosedConnectionException.class);
  }

  /** How many of so many statements at once are answered. */
  private long atOnce(int statements, Duration patience) {
    return Uni.join()
        .all(IntStream.range(0, statements).mapToObj(i -> isAnswered(patience)).toList())
        .andFailFast()
        .await()
        .atMost(NOTICED)
        .stream()
        .filter(answered -> answered)
        .count();
  }

  private Uni<Boolean> isAnswered(Duration patience) {
    return pool.query("SELECT pg_sleep(0.1)")
        .execute()
        .ifNoItem()
        .after(patience)
        .fail()
        .replaceWith(true)
        .onFailure()
        .recoverWithItem(false);
  }
}
