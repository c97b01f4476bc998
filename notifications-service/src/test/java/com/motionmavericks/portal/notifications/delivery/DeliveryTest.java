package com.motionmavericks.portal.notifications.delivery;

import static com.motionmavericks.portal.notifications.Rows.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.Mails;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Planted;
import com.motionmavericks.portal.notifications.ProjectsNeighbour;
import com.motionmavericks.portal.notifications.Published;
import com.motionmavericks.portal.notifications.Rows;
import com.motionmavericks.portal.notifications.StandIn;
import com.motionmavericks.portal.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail when Resend refuses it, is silent, or its sender dies. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class DeliveryTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject Pool pool;
  @Inject RedisDataSource redis;
  @Inject MeterRegistry metrics;
  @Inject AttemptStore attemptStore;
  private Rows rows;

  @BeforeEach
  void look() {
    rows = new Rows(pool);
  }

  @AfterEach
  void heal() {
    StandIn.heals();
    rows.all("DELETE FROM sending_stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind':'busy','times':1,'retry_after':1",
        "'kind':'error','times':1,'status':500",
        "'kind':'lost_answer','times':1"
      })
  void triesAgainWithTheSameKeyAndBytes(String fault) {
    StandIn.fails(project, fault);

    tell();

    soon().until(() -> rows.delivery(project), "sent"::equals);
    assertThat(rows.attempts(project)).containsExactly("later", "sent");
    assertThat(Mails.toClientOf(project)).hasSize(1);
    Row first = attempts().getFirst();
    assertThat(first.getString("reason")).isNotBlank();
    assertThat(attemptThatBeganTheKey()).isEqualTo(fault.contains("busy") ? 2 : 1);
    assertThat(Mails.tag(Mails.toClientOf(project).getFirst(), "trace_id"))
        .isEqualTo(first.getString("trace_id"));
  }

  @Test
  void givesUpWhatCannotHeal() {
    double before = count("portal.mail.dead");
    StandIn.fails(project, "'kind':'error','status':422,'name':'validation_error'");

    tell();

    soon().until(() -> rows.delivery(project), "failed"::equals);
    assertThat(rows.attempts(project)).containsExactly("failed");
    assertThat(attempts().getFirst().getString("reason")).isEqualTo("validation_error");
    assertThat(Mails.toClientOf(project)).isEmpty();
    soon().until(() -> count("portal.mail.dead"), now -> now == before + 1);
  }

  @Test
  void aQuotaStopsEverybodyAndGoesOnAfterIt() {
    double before = count("portal.mail.quota.reached");
    UUID other = UUID.randomUUID();
    StandIn.fails(project, "'kind':'busy','name':'daily_quota_exceeded','times':1,'retry_after':0");

    tell();
    soon().until(() -> rows.delivery(project), "quota"::equals);
    published().updated(UUID.randomUUID(), other, null, null);
    soon().until(() -> rows.delivery(other), "due"::equals);

    assertThat(count("portal.mail.quota.reached")).isEqualTo(before + 1);
    assertThat(rows.attempts(project)).containsExactly("quota");
    assertThat(rows.all("SELECT FROM sending_stop WHERE until > now()")).hasSize(1);
    // Rounds come each second.
    soon().during(Duration.ofMillis(2_500)).until(() -> rows.attempts(other), List::isEmpty);

    rows.all("UPDATE sending_stop SET until = now()");
    rows.all("UPDATE notification SET next_attempt_at = now() WHERE project_id = $1", project);
    soon().until(() -> rows.delivery(other), "sent"::equals);
    soon().until(() -> rows.delivery(project), "sent"::equals);
    assertThat(rows.attempts(project)).containsExactly("quota", "sent");
    assertThat(Mails.toClientOf(project)).hasSize(1);
  }

  /** Sent meanwhile, it would be sent by two. */
  @Test
  void leavesAloneWhatAnotherSenderHolds() {
    StandIn.fails(project, "'kind':'error','times':1,'status':500");
    tell();
    soon().until(() -> rows.attempts(project), List.of("later")::equals);
    rows.all(
        """
        UPDATE notification SET leased_by = gen_random_uuid(), next_attempt_at = now(),
          leased_until = now() + interval '1 minute' WHERE project_id = $1
        """,
        project);

    // Rounds come each second.
    soon()
        .during(Duration.ofMillis(3_500))
        .until(() -> rows.attempts(project), List.of("later")::equals);
    rows.all("UPDATE notification SET leased_until = now() WHERE project_id = $1", project);
    soon().until(() -> rows.delivery(project), "sent"::equals);
  }

  /** It was away for so long that another has it: what it would send, the other sends. */
  @Test
  void aSenderThatLostItsLeaseMakesNoAttempt() {
    UUID late = UUID.randomUUID();
    UUID id = Planted.notification(tenant, "carla", UUID.randomUUID(), "due");
    Letter letter = new Letter("{}", "{}", null);
    rows.all(
        "UPDATE notification SET leased_by = $1, leased_until = now() - interval '1 second',"
            + " next_attempt_at = now() + interval '1 day' WHERE id = $2",
        late,
        id);

    assertThat(begin(late, id, letter)).as("its lease is over").isEmpty();
    rows.all(
        "UPDATE notification SET leased_until = now() + interval '1 minute' WHERE id = $1", id);
    assertThat(begin(UUID.randomUUID(), id, letter)).as("another holds it").isEmpty();
    assertThat(begin(late, id, letter)).contains(1);
  }

  private Optional<Integer> begin(UUID holder, UUID id, Letter letter) {
    return attemptStore
        .begin(holder, new NotificationId(id), Duration.ofSeconds(30), letter, "trace")
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  @Test
  void takesOverFromASenderThatDied() {
    StandIn.fails(project, "'kind':'error','times':1,'status':500");
    tell();
    soon().until(() -> rows.attempts(project), List.of("later")::equals);
    rows.all(
        """
        UPDATE notification SET leased_by = gen_random_uuid(), next_attempt_at = now(),
          leased_until = now() + interval '1 second' WHERE project_id = $1
        """,
        project);

    soon().until(() -> rows.delivery(project), "sent"::equals);
    assertThat(Mails.toClientOf(project)).hasSize(1);
  }

  /** Since when Resend may know the key: not since an attempt that it certainly refused. */
  private int attemptThatBeganTheKey() {
    return rows.all(
            """
            SELECT number FROM attempt a JOIN notification n ON n.id = notification_id
            WHERE project_id = $1 AND a.at = n.key_since
            """,
            project)
        .getFirst()
        .getInteger("number");
  }

  private double count(String name) {
    return metrics.find(name).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  private List<Row> attempts() {
    return rows.all(
        """
        SELECT a.* FROM attempt a JOIN notification n ON n.id = notification_id
        WHERE project_id = $1 AND template <> 'mail_failed' ORDER BY number
        """,
        project);
  }

  private void tell() {
    published().updated(UUID.randomUUID(), project, null, null);
  }

  private Published published() {
    return new Published(redis, tenant);
  }
}
