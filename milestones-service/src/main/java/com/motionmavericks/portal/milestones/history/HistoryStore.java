package com.motionmavericks.portal.milestones.history;

import com.motionmavericks.portal.milestones.Act;
import com.motionmavericks.portal.milestones.Deed;
import com.motionmavericks.portal.milestones.JsonColumns;
import com.motionmavericks.portal.milestones.Milestone;
import com.motionmavericks.portal.milestones.MilestoneId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history table, to which the database lets nobody do more than add. */
@Singleton
public final class HistoryStore {
  private static final String INSERT =
      """
      INSERT INTO milestone_history (tenant_id, milestone_id, version, project_id, act, actor_id, at,
        trace_id, comment, before, after)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11::text::jsonb)
      """;

  private static final String PAGE =
      """
      SELECT version, act, actor_id, at, trace_id, comment, before, after FROM milestone_history
      WHERE tenant_id = $1 AND milestone_id = $2 AND ($3::bigint IS NULL OR version < $3)
      ORDER BY version DESC LIMIT $4
      """;

  private final Pool pool;
  private final JsonColumns json;

  HistoryStore(Pool pool, JsonColumns json) {
    this.pool = pool;
    this.json = json;
  }

  /** Adds what was done, in the transaction that does it. */
  public Uni<Void> add(SqlConnection transaction, Deed deed) {
    Milestone milestone = deed.milestone();
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                milestone.tenantId(),
                milestone.id().value(),
                deed.version(),
                milestone.projectId().value(),
                deed.act().word(),
                deed.signature().userId(),
                deed.signature().at().atOffset(ZoneOffset.UTC),
                deed.signature().traceId(),
                deed.comment(),
                json.write(Snapshot.of(deed.before())),
                json.write(Snapshot.of(deed.after()))))
        .replaceWithVoid();
  }

  /** The last first; one row more than the limit, where there is one. */
  Uni<List<HistoryEntry>> page(
      String tenantId, MilestoneId milestone, Optional<Long> before, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(tuple(tenantId, milestone.value(), before.orElse(null), limit + 1))
        .map(
            rows -> {
              List<HistoryEntry> entries = new ArrayList<>(rows.size());
              rows.forEach(row -> entries.add(entry(row)));
              return entries;
            });
  }

  private HistoryEntry entry(Row row) {
    return new HistoryEntry(
        row.getLong("version"),
        Act.ofWord(row.getString("act")),
        row.getString("actor_id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("trace_id"),
        row.getString("comment"),
        json.read(row, "before", Snapshot.class),
        json.read(row, "after", Snapshot.class));
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
