package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.testkit.EventSchema;
import io.quarkus.redis.datasource.RedisDataSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as other services add them to their streams. */
public final class Published {
  public static final String STREAM = "portal.events.milestones-service";
  private final RedisDataSource redis;
  private final String tenant;

  public Published(RedisDataSource redis, String tenant) {
    this.redis = redis;
    this.tenant = tenant;
  }

  /** {@code milestone.updated} by the actor. */
  public void updated(
      UUID event, UUID project, @Nullable String traceparent, @Nullable String tracestate) {
    add(updatedFields(event, project, traceparent, tracestate));
  }

  /** The same, in this trace, by a relay that was so late that it has a trace of its own. */
  public void relayedLate(UUID project, String cause) {
    String relay = "00-" + UUID.randomUUID().toString().replace("-", "") + "-00f067aa0ba902b7-01";
    long begun = Instant.now().minusSeconds(60).toEpochMilli();
    Map<String, String> fields =
        updatedFields(UUID.randomUUID(), project, relay, "portal=42:" + Long.toString(begun, 36));
    fields.put("cause_trace_id", cause);
    add(fields);
  }

  private Map<String, String> updatedFields(
      UUID event, UUID project, @Nullable String traceparent, @Nullable String tracestate) {
    String payload =
        """
        {"milestone_id": "%s", "project_id": "%s", "version": 3, "title": "Rough cut",
         "status": "in_review", "previous_status": "in_progress", "actor_id": "actor"}
        """
            .formatted(UUID.randomUUID(), project);
    Map<String, String> fields = fields(event, "milestone.updated", payload);
    if (traceparent != null) {
      fields.put("traceparent", traceparent);
    }
    if (tracestate != null) {
      fields.put("tracestate", tracestate);
    }
    return fields;
  }

  /** Any event, as its producer's schema says. */
  public void told(String type, String payload) {
    add(fields(UUID.randomUUID(), type, payload));
  }

  /** The same, by the service whose stream it is. */
  public void told(String stream, String type, String payload) {
    add(stream, fields(UUID.randomUUID(), type, payload));
  }

  /** An event of a minute ago that comes only now. */
  public void late(String type, String payload) {
    Map<String, String> fields = fields(UUID.randomUUID(), type, payload);
    fields.put("occurred_at", Instant.now().minusSeconds(60).toString());
    add(fields);
  }

  /** Of a link. */
  void ofLink(String type, String payload) {
    add("portal.events.sharelinks-service", fields(UUID.randomUUID(), type, payload));
  }

  private Map<String, String> fields(UUID event, String type, String payload) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", event.toString());
    fields.put("type", type);
    fields.put("tenant_id", tenant);
    fields.put("occurred_at", Instant.now().toString());
    fields.put("payload", EventSchema.require(type, payload));
    return fields;
  }

  public void add(Map<String, String> fields) {
    add(STREAM, fields);
  }

  private void add(String stream, Map<String, String> fields) {
    redis.stream(String.class, String.class, String.class).xadd(stream, fields);
  }

  /** How many entries were set aside. */
  public long dead() {
    return redis.stream(String.class, String.class, String.class).xlen(STREAM + ".dead");
  }
}
