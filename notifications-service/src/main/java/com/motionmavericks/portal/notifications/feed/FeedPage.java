package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed.
 *
 * @param items the newest first
 * @param nextCursor send it as {@code cursor} for the next page; null on the last one
 * @param unread of the whole feed, how many are not marked as read
 */
public record FeedPage(List<FeedItem> items, @Nullable String nextCursor, long unread)
    implements Paged {
  static FeedPage of(Page<FeedItem> page, long unread) {
    return new FeedPage(page.items(), page.nextCursor(), unread);
  }
}
