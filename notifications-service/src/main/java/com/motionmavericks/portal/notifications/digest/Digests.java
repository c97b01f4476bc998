package com.motionmavericks.portal.notifications.digest;

import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.identity.TenantCalendar;
import com.motionmavericks.portal.notifications.delivery.Deliveries;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/**
 * Merges what waits into one mail a person and day, at the hour where their tenant works. Any
 * replica may: a transaction makes each digest, once. One that was missed comes as soon as somebody
 * runs again. The mail itself goes the way of all others, and its send links to what it merges.
 */
@Singleton
public final class Digests {
  private static final Logger LOG = Logger.getLogger(Digests.class);
  private static final int BATCH = 100;

  private final Rounds rounds = new Rounds(LOG, "Digests wait", this::round);
  private final DigestStore store;
  private final TenantCalendar calendar;
  private final Deliveries deliveries;
  private final Spans spans;
  private final Clock clock;
  private final LocalTime hour;

  Digests(
      DigestStore store,
      DigestConfig config,
      TenantCalendar calendar,
      Deliveries deliveries,
      Spans spans,
      Clock clock) {
    this.store = store;
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.spans = spans;
    this.clock = clock;
    this.hour = LocalTime.of(config.hour(), 0);
  }

  /** Looks for digests that are to go out soon, in the background. */
  public void nudge() {
    rounds.nudge();
  }

  @Scheduled(every = "30s", identity = "digests")
  void poll() {
    nudge();
  }

  private Uni<Boolean> round() {
    return spans.unseen(
        () ->
            store
                .tenants()
                .onItem()
                .transformToMulti(tenants -> Multi.createFrom().iterable(tenants))
                .onItem()
                .transformToUniAndConcatenate(this::tenant)
                .collect()
                .asList()
                .map(full -> full.contains(true)));
  }

  /** True where more of its people may wait. */
  private Uni<Boolean> tenant(String tenantId) {
    DigestDay digest = DigestDay.last(clock.instant(), calendar.zone(tenantId), hour);
    return store
        .waiting(tenantId, digest, BATCH)
        .onItem()
        .transformToMulti(people -> Multi.createFrom().iterable(people))
        .onItem()
        .transformToUniAndConcatenate(person -> digest(tenantId, person, digest))
        .collect()
        .asList()
        .map(made -> made.size() == BATCH && made.contains(true));
  }

  /** One that fails keeps no other back, and is tried again by the clock. */
  private Uni<Boolean> digest(String tenantId, String person, DigestDay digest) {
    return store
        .merge(tenantId, person, digest)
        .map(merged -> merged > 0)
        .invoke(deliveries::nudge)
        .onFailure()
        .invoke(failure -> LOG.warnf("A digest waits: %s", failure))
        .onFailure()
        .recoverWithItem(false);
  }
}
