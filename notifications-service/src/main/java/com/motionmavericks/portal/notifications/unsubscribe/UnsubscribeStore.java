package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.notifications.NotificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** What unsubscribing makes of preferences. Whoever was erased has no address, and none to keep. */
@Singleton
final class UnsubscribeStore {
  /**
   * Of one kind: off for all projects, and what is said of single ones goes. Of the digest: off
   * what was chosen for it, and what waits for it.
   */
  private static final String UNSUBSCRIBE =
      """
      WITH mail AS (
        SELECT tenant_id, user_id, template FROM notification WHERE id = $1 AND email <> ''),
      exceptions AS (
        DELETE FROM preference p USING mail m
        WHERE p.tenant_id = m.tenant_id AND p.user_id = m.user_id AND p.template = m.template
          AND p.project_id IS NOT NULL),
      digested AS (
        UPDATE preference p SET choice = 'off' FROM mail m
        WHERE m.template = 'digest' AND p.choice = 'digest'
          AND p.tenant_id = m.tenant_id AND p.user_id = m.user_id),
      waiting AS (
        UPDATE notification n SET delivery = 'preference' FROM mail m
        WHERE m.template = 'digest' AND n.delivery = 'digest'
          AND n.tenant_id = m.tenant_id AND n.user_id = m.user_id)
      INSERT INTO preference (tenant_id, user_id, template, project_id, choice)
      SELECT tenant_id, user_id, template, NULL, 'off' FROM mail WHERE template <> 'digest'
      ON CONFLICT (tenant_id, user_id, template, project_id) DO UPDATE SET choice = 'off'
      """;

  private final Pool pool;

  UnsubscribeStore(Pool pool) {
    this.pool = pool;
  }

  /** From mails of the kind of this one. Once is as good as often. */
  Uni<Void> unsubscribe(NotificationId mail) {
    return pool.preparedQuery(UNSUBSCRIBE).execute(Tuple.of(mail.value())).replaceWithVoid();
  }
}
