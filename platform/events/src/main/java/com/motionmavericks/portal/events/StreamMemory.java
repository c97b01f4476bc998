package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Patience;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What Redis still knows of this service's stream: the mark beside it, and its entries. */
@Singleton
final class StreamMemory {
  /** PostgreSQL keeps a transaction open meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** One for each id that the stream does not hold, as its place in the question. */
  private static final String MISSING =
      """
      local missing = {}
      for place, id in ipairs(ARGV) do
        if #redis.call('XRANGE', KEYS[1], id, id) == 0 then missing[#missing + 1] = place end
      end
      return missing
      """;

  private final ReactiveRedisDataSource redis;
  private final String stream;
  private final String mark;

  StreamMemory(ReactiveRedisDataSource redis, EventsConfig config) {
    this.redis = redis;
    this.stream = config.stream();
    this.mark = config.stream() + ".mark";
  }

  Uni<Optional<Instant>> mark() {
    return Patience.within(PATIENCE, redis.value(Long.class).get(mark))
        .map(millis -> Optional.ofNullable(millis).map(Instant::ofEpochMilli));
  }

  Uni<Void> mark(Instant time) {
    return Patience.within(PATIENCE, redis.value(Long.class).set(mark, time.toEpochMilli()));
  }

  /** Which of them the stream does not hold. */
  Uni<List<UUID>> missing(List<PublishedRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    List<String> command = new ArrayList<>(List.of("EVAL", MISSING, "1", stream));
    rows.forEach(row -> command.add(row.entryId()));
    return Patience.within(
            PATIENCE,
            redis.execute(
                command.getFirst(), command.subList(1, command.size()).toArray(String[]::new)))
        .map(places -> at(places, rows));
  }

  private static List<UUID> at(Response places, List<PublishedRow> rows) {
    List<UUID> events = new ArrayList<>(places.size());
    places.forEach(place -> events.add(rows.get(place.toInteger() - 1).eventId()));
    return events;
  }
}
