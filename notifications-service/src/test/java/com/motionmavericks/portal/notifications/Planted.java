package com.motionmavericks.portal.notifications;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;

/** Notifications as events would have led to. */
public final class Planted {
  private Planted() {}

  /** One that is not mailed, for its recipient wants none. */
  public static UUID notification(String tenant, String user) {
    return notification(tenant, user, UUID.randomUUID(), "preference");
  }

  /** The same, whatever became of it. */
  public static UUID notification(String tenant, String user, UUID id, String delivery) {
    CDI.current()
        .select(Pool.class)
        .get()
        .preparedQuery(
            """
            INSERT INTO notification (id, tenant_id, project_id, template, user_id, role,
              display_name, email, subject, status, delivery, traceparent)
            VALUES ($1, $2, $1, 'asset_ready', $3, 'client', 'Carla', 'carla@x.example',
              'Rough cut', 'ready', $4, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')
            """)
        .executeAndAwait(Tuple.of(id, tenant, user, delivery));
    return id;
  }
}
