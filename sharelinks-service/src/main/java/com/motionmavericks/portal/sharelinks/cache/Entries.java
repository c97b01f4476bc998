package com.motionmavericks.portal.sharelinks.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of Redis as the cache needs, whatever protocol it is reached by. Each call is one round
 * trip, and fails where Redis does not confirm it; nobody waits here for less than that.
 */
interface Entries {
  /** What stands under the keys, in their order; null where nothing does. */
  Uni<List<@Nullable String>> get(String... keys);

  /** Writes a value, whatever was there. */
  Uni<Void> put(String key, String value, Duration life);

  /** Writes a value where nothing is. */
  Uni<Void> putIfAbsent(String key, String value, Duration life);

  /** Writes one value under all of the keys, whatever was there. */
  Uni<Void> putAll(Set<String> keys, String value, Duration life);
}
