package com.motionmavericks.portal.notifications.delivery;

import static com.motionmavericks.portal.notifications.Rows.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.ProjectsNeighbour;
import com.motionmavericks.portal.notifications.Published;
import com.motionmavericks.portal.notifications.Rows;
import com.motionmavericks.portal.notifications.StandIn;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often Resend is asked. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class SendingPaceTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;
  @Inject RedisDataSource redis;
  private Rows rows;

  /** One mail, whose answer tells the rate. */
  @BeforeEach
  void learnTheRate() {
    rows = new Rows(pool);
    StandIn.limits(10, true);
    published().updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> rows.delivery(project), "sent"::equals);
    StandIn.limits(10, true);
  }

  @AfterEach
  void limitNobodyElse() {
    StandIn.limits(100, false);
  }

  /** Nobody is refused once an answer has told the rate. */
  @Test
  void keepsToTheRateThatItLearnt() {
    int mails = 25;
    Instant begun = Instant.now();

    publish(mails);

    soon().until(this::sent, sent -> sent == mails + 1);
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(2_400));
    assertThat(StandIn.limits(10, true)).as("answers of 429").isZero();
  }

  /** Their turns pass while none can be written down; then they do not all go at once. */
  @Test
  void keepsToTheRateWherePostgresqlIsSlow() {
    int mails = 20;

    whileNoneCanBeWrittenDown(
        () -> {
          publish(mails);
          soon().until(this::waitingForTheTable, waiting -> waiting >= 12);
        });

    soon().until(this::sent, sent -> sent == mails + 1);
    assertThat(StandIn.limits(10, true)).as("answers of 429").isZero();
  }

  private void whileNoneCanBeWrittenDown(Runnable work) {
    SqlConnection holder = pool.getConnection().await().atMost(Duration.ofSeconds(10));
    try {
      run(holder, "BEGIN");
      run(holder, "LOCK TABLE attempt IN SHARE ROW EXCLUSIVE MODE");
      work.run();
    } finally {
      run(holder, "ROLLBACK");
      holder.close().await().atMost(Duration.ofSeconds(10));
    }
  }

  private static void run(SqlConnection connection, String sql) {
    connection.query(sql).execute().await().atMost(Duration.ofSeconds(10));
  }

  private int waitingForTheTable() {
    return rows.all("SELECT FROM pg_locks WHERE NOT granted AND relation = 'attempt'::regclass")
        .size();
  }

  private int sent() {
    return rows.all("SELECT FROM notification WHERE tenant_id = $1 AND delivery = 'sent'", tenant)
        .size();
  }

  private void publish(int mails) {
    for (int i = 0; i < mails; i++) {
      published().updated(UUID.randomUUID(), UUID.randomUUID(), null, null);
    }
  }

  private Published published() {
    return new Published(redis, tenant);
  }
}
