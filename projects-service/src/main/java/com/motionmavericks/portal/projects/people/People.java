package com.motionmavericks.portal.projects.people;

import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.projects.members.Members;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** What can be done with people of a tenant, whatever they work on. */
@Singleton
final class People {
  private final Pool pool;
  private final Members members;
  private final Idempotency idempotency;
  private final Outbox outbox;

  People(Pool pool, Members members, Idempotency idempotency, Outbox outbox) {
    this.pool = pool;
    this.members = members;
    this.idempotency = idempotency;
    this.outbox = outbox;
  }

  /**
   * Ends somebody's memberships, with the names and addresses that stood there, and tells the other
   * services, in one transaction. Answers that are kept for repetitions of requests go with them.
   */
  Uni<Void> erase(Caller caller, String userId) {
    String tenant = caller.tenantId();
    PersonErased event = new PersonErased(userId, caller.userId());
    return pool.withTransaction(
            tx ->
                members
                    .removeEverywhere(tx, caller, userId)
                    .chain(() -> idempotency.forget(tx, tenant, "user_id", userId))
                    .chain(() -> outbox.add(tx, PersonErased.TYPE, tenant, event)))
        .invoke(outbox::committed);
  }
}
