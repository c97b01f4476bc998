package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The refusal table: a small row each, by which support finds a visitor's code even when the trace
 * was sampled away. The tenant is unknown where the token leads to no link.
 */
@Singleton
final class RefusalStore {
  private static final Logger LOG = Logger.getLogger(RefusalStore.class);

  private static final String INSERT =
      """
      INSERT INTO refusal (id, trace_id, tenant_id, share_link_id, outcome, refused_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  /** Of all tenants: what is too old is too old for each. */
  private static final String PURGE =
      """
      DELETE FROM refusal WHERE id IN
        (SELECT id FROM refusal WHERE refused_at < $1 ORDER BY refused_at LIMIT 1000)
      """;

  private static final String FIND =
      """
      SELECT trace_id, share_link_id, outcome, refused_at FROM refusal
      WHERE trace_id = $1 AND (tenant_id = $2 OR tenant_id IS NULL)
      ORDER BY id DESC LIMIT 1
      """;

  private static final Duration LAST_WAIT = Duration.ofSeconds(2);

  private final Map<UUID, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private final Pool pool;
  private final RefusalBudget budget;
  private final SharelinksConfig config;
  private final Ids ids;
  private final Clock clock;

  RefusalStore(Pool pool, RefusalBudget budget, SharelinksConfig config, Ids ids, Clock clock) {
    this.pool = pool;
    this.budget = budget;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes it down while the visitor is answered: how long that takes depends on the budget, and so
   * on what strangers asked for before, which an answer must not tell.
   */
  void keep(Verdict verdict) {
    Instant now = clock.instant();
    if (verdict.outcome() == Outcome.UNAVAILABLE || !budget.take(verdict.outcome(), now)) {
      return;
    }
    UUID id = ids.next();
    Uni<Void> kept =
        Patience.within(
                config.databasePatience(),
                pool.preparedQuery(INSERT).execute(row(id, verdict, now)))
            .onFailure()
            .invoke(failure -> LOG.warnf("A refusal was not kept: %s", failure))
            .onFailure()
            .recoverWithNull()
            .replaceWithVoid();
    CompletableFuture<Void> done = new CompletableFuture<>();
    pending.put(id, done);
    kept.onTermination()
        .invoke(
            () -> {
              pending.remove(id);
              done.complete(null);
            })
        .subscribe()
        .with(written -> {});
  }

  void onStop(@Observes ShutdownEvent stopping) {
    CompletableFuture.allOf(pending.values().toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, LAST_WAIT.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** By the code that the visitor saw, for a tenant whose link it was, or where it was no link. */
  Uni<Optional<RefusalView>> find(String tenantId, String traceId) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(traceId, tenantId))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(view(rows.iterator().next())));
  }

  private static RefusalView view(Row row) {
    return RefusalView.of(
        row.getString("trace_id"),
        Outcome.ofWord(row.getString("outcome")),
        row.getUUID("share_link_id"),
        row.getOffsetDateTime("refused_at").toInstant());
  }

  /** How many rows were too old; at most 1000 at once. */
  Uni<Integer> purge() {
    Instant cutoff = clock.instant().minus(config.refusalRetention());
    return pool.preparedQuery(PURGE)
        .execute(Tuple.of(cutoff.atOffset(ZoneOffset.UTC)))
        .map(result -> result.rowCount());
  }

  private static Tuple row(UUID id, Verdict verdict, Instant now) {
    ShareLink link = verdict.link();
    return tuple(
        id,
        TraceIds.current(),
        link == null ? null : link.tenantId(),
        link == null ? null : link.id().value(),
        verdict.outcome().word(),
        now.atOffset(ZoneOffset.UTC));
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
