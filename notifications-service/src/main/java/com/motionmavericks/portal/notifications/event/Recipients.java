package com.motionmavericks.portal.notifications.event;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A project's members, asked from the projects service and remembered for a moment. In this process
 * only, since addresses are to lie nowhere else; that members have changed is known to all replicas
 * by the {@link MembersEpoch}, which is part of what they are remembered by.
 */
@Singleton
final class Recipients {
  private final CaffeineCache known;
  private final MembersEpoch epochs;
  private final ProjectsClient projects;
  private final Spans spans;
  private final Clock clock;

  Recipients(
      @CacheName("recipients") Cache known,
      MembersEpoch epochs,
      @RestClient ProjectsClient projects,
      Spans spans,
      Clock clock) {
    this.known = known.as(CaffeineCache.class);
    this.epochs = epochs;
    this.projects = projects;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * Who worked on a project.
   *
   * @param askedAt when that was so
   */
  record Known(List<ProjectsClient.Member> members, Instant askedAt) {}

  private record Key(String tenantId, UUID project, String epoch) {}

  /** Fails where the projects service is asked and does not answer. */
  Uni<Known> of(String tenantId, UUID project) {
    return spans
        .unseenStep(() -> epochs.of(project))
        .chain(
            epoch ->
                epoch.isEmpty()
                    ? ask(tenantId, project)
                    : remembered(new Key(tenantId, project, epoch.get())));
  }

  /** Only what was answered is shared: who waits for another's call goes on in that one's trace. */
  private Uni<Known> remembered(Key key) {
    CompletableFuture<Known> kept = known.getIfPresent(key);
    return kept != null
        ? Uni.createFrom().completionStage(kept)
        : ask(key.tenantId(), key.project())
            .invoke(answer -> known.put(key, CompletableFuture.completedFuture(answer)));
  }

  private Uni<Known> ask(String tenantId, UUID project) {
    Instant now = clock.instant();
    return projects.members(project, tenantId).map(members -> new Known(members, now));
  }
}
