package com.motionmavericks.portal.milestones.access;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.milestones.ProjectId;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.TracedValue;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who could see which project a moment ago, in Redis. Only a yes is kept, so that a new member need
 * not wait, and whatever is wrong with Redis is a reason to ask the projects service.
 *
 * <p>A grant holds the epoch of the project's members in which it was asked for, and is good only
 * while that lasts. A change of members begins another, by a value that never was before, however
 * often its event comes. So a slow answer that left the projects service before the change is kept
 * under an epoch that is over, and nobody takes it for true. Epochs outlive all grants of the epoch
 * before; should Redis lose one earlier, a grant still ends by itself.
 */
@Singleton
class GrantCache {
  private static final Logger LOG = Logger.getLogger(GrantCache.class);
  private static final Duration GRANT_LIFE = Duration.ofSeconds(30);
  private static final Duration EPOCH_LIFE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** The epoch of a project whose members have not changed for long. */
  private static final String QUIET = "quiet";

  private final ReactiveValueCommands<String, String> values;
  private final Ids ids;

  GrantCache(ReactiveRedisDataSource redis, Ids ids) {
    this.values = redis.value(String.class);
    this.ids = ids;
  }

  /** What Redis knows; never fails. The current span is linked to whoever wrote what counts. */
  Uni<Grant> find(Caller caller, ProjectId project) {
    String epoch = epochKey(project);
    String grant = grantKey(caller, project);
    return Patience.within(PATIENCE, values.mget(epoch, grant))
        .map(found -> grant(found.get(epoch), found.get(grant)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Who may see a project is asked without Redis: %s", failure))
        .onFailure()
        .recoverWithItem(new Grant.Unavailable());
  }

  private static Grant grant(@Nullable String epochEntry, @Nullable String grantEntry) {
    Optional<TracedValue> epoch = TracedValue.decode(epochEntry);
    String current = epoch.map(TracedValue::value).orElse(QUIET);
    Optional<TracedValue> grant = TracedValue.decode(grantEntry);
    if (grant.isEmpty()) {
      return new Grant.Unknown(current);
    }
    if (grant.get().value().equals(current)) {
      grant.get().linked();
      return new Grant.Given();
    }
    epoch.ifPresent(TracedValue::linked);
    return new Grant.Unknown(current);
  }

  /** Remembers a yes that was asked for in an epoch; never fails. */
  Uni<Void> keep(Caller caller, ProjectId project, String epoch) {
    String value = TracedValue.written(epoch).encode();
    return Patience.within(
            PATIENCE, values.set(grantKey(caller, project), value, new SetArgs().px(GRANT_LIFE)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Who may see a project was not kept: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  /** The members have changed: no grant that was given before counts. Fails where Redis does. */
  Uni<Void> forget(ProjectId project) {
    String value = TracedValue.written(ids.next().toString()).encode();
    return values.set(epochKey(project), value, new SetArgs().px(EPOCH_LIFE));
  }

  /** In braces what decides on the node of a cluster: both keys are read at once. */
  private static String epochKey(ProjectId project) {
    return "project-access:{" + project.value() + "}";
  }

  /** What is free text stands last, and its length before it: no two callers share a key. */
  private static String grantKey(Caller caller, ProjectId project) {
    return epochKey(project)
        + ":"
        + caller.role().claim()
        + ":"
        + caller.tenantId().length()
        + ":"
        + caller.tenantId()
        + ":"
        + caller.userId();
  }
}
