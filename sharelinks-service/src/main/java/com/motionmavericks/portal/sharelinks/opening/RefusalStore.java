package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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

  /** Never fails: the visitor's answer does not depend on it. */
  Uni<Void> keep(Verdict verdict) {
    Instant now = clock.instant();
    if (verdict.outcome() == Outcome.UNAVAILABLE || !budget.take(verdict.outcome(), now)) {
      return Uni.createFrom().voidItem();
    }
    return Patience.within(
            config.databasePatience(), pool.preparedQuery(INSERT).execute(row(verdict, now)))
        .onFailure()
        .invoke(failure -> LOG.warnf("A refusal was not kept: %s", failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** How many rows were too old; at most 1000 at once. */
  Uni<Integer> purge() {
    Instant cutoff = clock.instant().minus(config.refusalRetention());
    return pool.preparedQuery(PURGE)
        .execute(Tuple.of(cutoff.atOffset(ZoneOffset.UTC)))
        .map(result -> result.rowCount());
  }

  private Tuple row(Verdict verdict, Instant now) {
    ShareLink link = verdict.link();
    return tuple(
        ids.next(),
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
