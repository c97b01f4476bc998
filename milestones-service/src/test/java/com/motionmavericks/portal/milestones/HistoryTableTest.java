package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database lets nobody do, whoever asks. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class HistoryTableTest {
  private static final int AT_ONCE = 8;
  private final Studio studio = new Studio();

  @Inject Pool pool;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE milestone_history SET actor_id = 'nobody'",
        "DELETE FROM milestone_history",
        "TRUNCATE milestone_history",
      })
  void onlyGrows(String rewriting) {
    studio.milestone("Rough cut");

    assertThatThrownBy(() -> run(rewriting)).hasMessageContaining("milestone_history only grows");
  }

  /** One entry a version, and the last one ends as the milestone is. */
  @Test
  void holdsEveryVersion() {
    String milestone = studio.inReview();
    Studio.atOnce(
        AT_ONCE,
        i ->
            studio.change(
                "producer", milestone, "*", Map.of("status", "in_review", "position", i)));

    assertThat(
            run(
                """
                SELECT id FROM milestone m WHERE tenant_id = '%s' AND (version <> (
                  SELECT count(*) FROM milestone_history h
                  WHERE h.tenant_id = m.tenant_id AND h.milestone_id = m.id)
                OR EXISTS (
                  SELECT FROM milestone_history h
                  WHERE h.tenant_id = m.tenant_id AND h.milestone_id = m.id
                    AND h.version = m.version
                    AND (h.after ->> 'position')::int <> m.position))
                """
                    .formatted(studio.tenant)))
        .isEmpty();
    studio.as("client").get(milestone).then().header("ETag", "\"" + (AT_ONCE + 3) + "\"");
  }

  private RowSet<Row> run(String sql) {
    return pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
  }
}
