package com.motionmavericks.portal.events;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A handler that remembers what it was told and cannot handle what the test chose. */
final class Heard implements EventHandler {
  private final List<UUID> heard = new CopyOnWriteArrayList<>();
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

  void refuse(UUID event) {
    refused.add(event);
  }

  void accept(UUID event) {
    refused.remove(event);
  }

  /** How often the event came. */
  long times(UUID event) {
    return heard.stream().filter(event::equals).count();
  }

  @Override
  public Uni<Void> handle(Event event) {
    heard.add(event.id());
    return refused.contains(event.id())
        ? Uni.createFrom().failure(new IllegalStateException("not now"))
        : Uni.createFrom().voidItem();
  }
}
