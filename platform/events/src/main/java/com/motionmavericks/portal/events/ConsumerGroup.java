package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.stream.ReactiveStreamCommands;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.redis.datasource.stream.XAddArgs;
import io.quarkus.redis.datasource.stream.XGroupCreateArgs;
import io.quarkus.redis.datasource.stream.XPendingArgs;
import io.quarkus.redis.datasource.stream.XReadGroupArgs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Redis side of one consumer of one stream. Its commands leave no spans. */
final class ConsumerGroup {
  private static final int BATCH = 100;
  private static final Duration BLOCK = Duration.ofSeconds(1);

  /** The first entry that nobody of the group has acknowledged, or nil. */
  private static final String OLDEST =
      """
      local pending = redis.call('XPENDING', KEYS[1], ARGV[1])
      if pending[1] > 0 then return pending[2] end
      for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
        local fields = {}
        for at = 1, #group, 2 do fields[group[at]] = group[at + 1] end
        if fields['name'] == ARGV[1] then
          local last = '(' .. fields['last-delivered-id']
          local ahead = redis.call('XRANGE', KEYS[1], last, '+', 'COUNT', 1)
          return ahead[1] and ahead[1][1]
        end
      end
      """;

  private final String consumer = UUID.randomUUID().toString();
  private final ReactiveRedisDataSource redis;
  private final ReactiveStreamCommands<String, String, String> streams;
  private final Spans spans;
  private final EventsConfig config;
  private final String stream;
  private final String group;

  ConsumerGroup(
      ReactiveRedisDataSource redis,
      Spans spans,
      EventsConfig config,
      String stream,
      String group) {
    this.redis = redis;
    this.streams = redis.stream(String.class, String.class, String.class);
    this.spans = spans;
    this.config = config;
    this.stream = stream;
    this.group = group;
  }

  String stream() {
    return stream;
  }

  String group() {
    return group;
  }

  /** Waits up to a second for entries that nobody of the group has seen. */
  Uni<List<StreamMessage<String, String, String>>> read() {
    return spans.unseen(
        () ->
            streams.xreadgroup(
                group, consumer, stream, ">", new XReadGroupArgs().count(BATCH).block(BLOCK)));
  }

  /**
   * Takes over what a dead or failing consumer did not acknowledge. Not by XAUTOCLAIM: Redis 6.2
   * answers it with nil for entries that were trimmed meanwhile, which the client cannot read, and
   * one of them would keep all others from being taken over.
   */
  Uni<List<StreamMessage<String, String, String>>> takeOver() {
    return spans.unseen(
        () ->
            streams
                .xpending(
                    stream,
                    group,
                    StreamRange.of("-", "+"),
                    BATCH,
                    new XPendingArgs().idle(config.takeoverAfter()))
                .onItem()
                .transformToMulti(left -> Multi.createFrom().iterable(left))
                .onItem()
                .transformToUniAndConcatenate(entry -> claim(entry.getMessageId()))
                .collect()
                .asList()
                .map(claims -> claims.stream().flatMap(List::stream).toList()));
  }

  /** Empty where somebody else was quicker; an entry that is gone is nobody's any more. */
  private Uni<List<StreamMessage<String, String, String>>> claim(String entryId) {
    return streams
        .xrange(stream, StreamRange.of(entryId, entryId))
        .chain(
            there ->
                there.isEmpty()
                    ? streams.xack(stream, group, entryId).replaceWith(List.of())
                    : streams.xclaim(stream, group, consumer, config.takeoverAfter(), entryId));
  }

  Uni<Void> acknowledge(String entryId) {
    return spans.unseen(() -> streams.xack(stream, group, entryId).replaceWithVoid());
  }

  /** Was the entry delivered too often to try again? */
  Uni<Boolean> exhausted(String entryId) {
    return spans.unseen(
        () ->
            streams
                .xpending(stream, group, StreamRange.of(entryId, entryId), 1, new XPendingArgs())
                .map(
                    pending ->
                        pending.stream()
                            .anyMatch(
                                entry -> entry.getDeliveryCount() >= config.maxDeliveries())));
  }

  /** Sets the entry aside with the reason, where an operator finds it. */
  Uni<Void> deadLetter(StreamMessage<String, String, String> entry, String reason) {
    Map<String, String> fields = new HashMap<>(entry.payload());
    fields.put("dead.reason", reason);
    fields.put("dead.group", group);
    fields.put("dead.entry_id", entry.id());
    return spans
        .unseen(
            () ->
                streams.xadd(
                    stream + ".dead",
                    new XAddArgs().maxlen((long) config.streamLength()).nearlyExactTrimming(),
                    fields))
        .chain(() -> acknowledge(entry.id()));
  }

  /** When the oldest entry came that is not settled; by the clock of Redis. */
  Uni<Optional<Instant>> oldest() {
    return spans.unseen(
        () -> redis.execute("EVAL", OLDEST, "1", stream, group).map(ConsumerGroup::time));
  }

  /** An entry's id begins with its time. */
  private static Optional<Instant> time(@Nullable Response entryId) {
    return Optional.ofNullable(entryId)
        .map(Response::toString)
        .map(id -> Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))));
  }

  /** From the stream's beginning: events published before the first consumer came count too. */
  Uni<Void> create() {
    return spans.unseen(
        () ->
            streams
                .xgroupCreate(stream, group, "0", new XGroupCreateArgs().mkstream())
                .onFailure(ConsumerGroup::exists)
                .recoverWithNull());
  }

  static boolean missing(Throwable failure) {
    return says(failure, "NOGROUP");
  }

  private static boolean exists(Throwable failure) {
    return says(failure, "BUSYGROUP");
  }

  private static boolean says(Throwable failure, String code) {
    String message = failure.getMessage();
    return message != null && message.startsWith(code);
  }
}
