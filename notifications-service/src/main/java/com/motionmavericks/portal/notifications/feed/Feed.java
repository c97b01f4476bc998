package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.NotificationPolicy;
import com.motionmavericks.portal.notifications.delivery.Attempts;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What somebody was told, and why it was or was not sent. */
@Singleton
final class Feed {
  private final FeedStore store;
  private final Attempts attempts;
  private final Policy policy;

  Feed(FeedStore store, Attempts attempts, Policy policy) {
    this.store = store;
    this.attempts = attempts;
    this.policy = policy;
  }

  Uni<FeedPage> page(Caller caller, Optional<Cursor> after, int limit) {
    return store
        .feed(caller, after, limit)
        .map(items -> Page.of(items, limit, last -> Cursor.after(last.id())))
        .chain(page -> store.unread(caller).map(unread -> FeedPage.of(page, unread)));
  }

  /** Fails with a 404 where the caller has no such notification. */
  Uni<Void> read(Caller caller, UUID id) {
    return store
        .read(caller, id)
        .invoke(
            found -> {
              if (!found) {
                throw notFound();
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> readUpTo(Caller caller, UUID newest) {
    return store.readUpTo(caller, newest);
  }

  /** Fails with a 404 where the caller may not see it. */
  Uni<NotificationView> one(Caller caller, NotificationId id) {
    return store
        .one(caller.tenantId(), id)
        .map(found -> found.filter(fate -> sees(caller, fate)).orElseThrow(Feed::notFound))
        .chain(fate -> attempts.of(id).map(tried -> NotificationView.of(fate, tried)));
  }

  private boolean sees(Caller caller, Fate fate) {
    return policy.reach(caller, NotificationPolicy.GET_NOTIFICATION) == Reach.TENANT
        || fate.userId().equals(caller.userId());
  }

  private static Problem notFound() {
    return Problem.notFound("There is no such notification.");
  }
}
