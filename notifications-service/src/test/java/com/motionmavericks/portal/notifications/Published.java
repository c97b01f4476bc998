package com.motionmavericks.portal.notifications;

import io.quarkus.redis.datasource.RedisDataSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as the milestones service adds them to its stream. */
final class Published {
  static final String STREAM = "portal.events.milestones-service";
  private final RedisDataSource redis;
  private final String tenant;

  Published(RedisDataSource redis, String tenant) {
    this.redis = redis;
    this.tenant = tenant;
  }

  /** {@code milestone.updated} by the actor. */
  void updated(
      UUID event, UUID project, @Nullable String traceparent, @Nullable String tracestate) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", event.toString());
    fields.put("type", "milestone.updated");
    fields.put("tenant_id", tenant);
    fields.put("occurred_at", Instant.now().toString());
    fields.put(
        "payload",
        """
        {"milestone_id": "%s", "project_id": "%s", "title": "Rough cut", "status": "in_review",
         "previous_status": "in_progress", "actor_id": "actor"}
        """
            .formatted(UUID.randomUUID(), project));
    if (traceparent != null) {
      fields.put("traceparent", traceparent);
    }
    if (tracestate != null) {
      fields.put("tracestate", tracestate);
    }
    add(fields);
  }

  void add(Map<String, String> fields) {
    redis.stream(String.class, String.class, String.class).xadd(STREAM, fields);
  }

  /** How many entries were set aside. */
  long dead() {
    return redis.stream(String.class, String.class, String.class).xlen(STREAM + ".dead");
  }
}
