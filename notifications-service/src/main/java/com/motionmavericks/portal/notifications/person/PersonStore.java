package com.motionmavericks.portal.notifications.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** Names and addresses in the notification table. */
@Singleton
final class PersonStore {
  /** Whoever writes notifications now has read the members before: let them end first. */
  private static final String WAIT_FOR_WRITERS =
      "LOCK TABLE notification IN SHARE ROW EXCLUSIVE MODE";

  /** A mail that is being sent loses its lease, so that its sender writes nothing back. */
  private static final String ERASE =
      """
      WITH remembered AS (
        INSERT INTO erased_person AS old (tenant_id, user_id, erased_at, noted_at)
        VALUES ($1, $2, $3, clock_timestamp())
        ON CONFLICT (tenant_id, user_id)
        DO UPDATE SET erased_at = greatest(old.erased_at, excluded.erased_at),
          noted_at = excluded.noted_at),
      preferences AS (DELETE FROM preference WHERE tenant_id = $1 AND user_id = $2)
      UPDATE notification SET display_name = '', email = '', payload = NULL, leased_by = NULL,
        last_error = CASE WHEN delivery IN ('due', 'digest') THEN 'person erased' ELSE last_error END,
        delivery = CASE WHEN delivery IN ('due', 'digest') THEN 'failed' ELSE delivery END
      WHERE tenant_id = $1 AND user_id = $2
      """;

  private final Pool pool;

  PersonStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Removes somebody's name and address, and sends them nothing more. What happened before is not
   * told them any more, either, though its event may come later.
   */
  Uni<Void> erase(String tenantId, String userId, Instant at) {
    return pool.withTransaction(
        tx ->
            tx.query(WAIT_FOR_WRITERS)
                .execute()
                .chain(
                    () ->
                        tx.preparedQuery(ERASE)
                            .execute(Tuple.of(tenantId, userId, at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid());
  }
}
