package com.motionmavericks.portal.pipeline;

import static com.motionmavericks.portal.pipeline.Batch.Service.ASSETS;
import static com.motionmavericks.portal.pipeline.Batch.Service.SHARELINKS;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes traces as the suite makes them: a request, its SQL, a call of a neighbour, the neighbour's
 * side and its SQL. What is special about one is told to {@link #begin}'s builder.
 */
final class Traces {
  private static final Duration STEP = Duration.ofMillis(3);
  private static final int RECORDED_REMOTE = 0x300;
  private static final int SAMPLED = 1;

  private final RandomGenerator random;

  Traces(RandomGenerator random) {
    this.random = random;
  }

  /** A trace in the making; the bucket is drawn. */
  Builder begin() {
    return new Builder(TraceId.random(random), random.nextInt(100));
  }

  /** One in which nothing but what is told of it can keep it at 20, 50 percent. */
  Builder beginUnlucky() {
    return new Builder(TraceId.random(random), 50 + random.nextInt(50));
  }

  /** A later trace of the same story. */
  Builder sequel(Planted cause) {
    return new Builder(TraceId.random(random), cause.bucket()).linkedTo(cause.id());
  }

  final class Builder {
    private final TraceId id;
    private final int bucket;
    private int flags = RECORDED_REMOTE | SAMPLED;
    private int depth = 1;
    private boolean fails;
    private boolean alwaysKept;
    private Duration lasts = STEP.multipliedBy(4);
    private final Span.Builder entry = Span.newBuilder();

    private Builder(TraceId id, int bucket) {
      this.id = id;
      this.bucket = bucket;
    }

    private Builder linkedTo(TraceId cause) {
      entry.addLinks(Span.Link.newBuilder().setTraceId(cause.bytes()).setSpanId(spanId()));
      return this;
    }

    /** Its last, innermost span is an error, this many calls below the entry. */
    Builder failing(int depth) {
      this.depth = depth;
      this.fails = true;
      this.alwaysKept = true;
      return this;
    }

    /** The caller asked for it not to be recorded. */
    Builder unsampled() {
      this.flags = RECORDED_REMOTE;
      return this;
    }

    Builder lasting(Duration time) {
      this.lasts = time;
      return kept();
    }

    /** For a reason that the caller puts on the entry span. */
    Builder kept() {
      this.alwaysKept = true;
      return this;
    }

    Builder with(io.opentelemetry.proto.common.v1.KeyValue attribute) {
      entry.addAttributes(attribute);
      return this;
    }

    /** All of it into one batch. */
    Planted into(Batch batch) {
      return into(batch, batch);
    }

    /** All but the last, innermost span into the first, that into the second. */
    Planted into(Batch first, Batch rest) {
      Instant now = Instant.now();
      ByteString parent = add(first, SHARELINKS, entryOf(now), ByteString.EMPTY);
      add(first, SHARELINKS, sql(now), parent);
      for (int call = 0; call < depth; call++) {
        parent = add(first, SHARELINKS, client(now), parent);
        parent = add(first, ASSETS, server(now, "/internal/assets/{id}"), parent);
      }
      Span.Builder last = sql(now);
      if (fails) {
        last.setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR));
        last.addAttributes(Attributes.of("error.type", "08006"));
      }
      add(rest, ASSETS, last, parent);
      return new Planted(id, bucket, 3 + 2 * depth, 1 + depth, alwaysKept);
    }

    private Span.Builder entryOf(Instant start) {
      Instant end = start.plus(lasts);
      return server(start, "/s/{token}")
          .setEndTimeUnixNano(nanos(end))
          .addAllAttributes(entry.getAttributesList())
          .addAllLinks(entry.getLinksList());
    }

    private Span.Builder server(Instant start, String route) {
      return span(start, "GET " + route, SpanKind.SPAN_KIND_SERVER)
          .addAttributes(Attributes.of("http.request.method", "GET"))
          .addAttributes(Attributes.of("http.route", route))
          .addAttributes(Attributes.of("url.path", route))
          .addAttributes(Attributes.of("url.scheme", "https"))
          .addAttributes(Attributes.of("http.response.status_code", fails ? 500 : 200))
          .addAttributes(Attributes.of("portal.sampling.bucket", bucket));
    }

    private Span.Builder client(Instant start) {
      return span(start, "GET /internal/assets/{id}", SpanKind.SPAN_KIND_CLIENT)
          .addAttributes(Attributes.of("http.request.method", "GET"))
          .addAttributes(
              Attributes.of("url.full", "http://assets-service:8080/internal/assets/{id}"))
          .addAttributes(Attributes.of("server.address", "assets-service"))
          .addAttributes(Attributes.of("server.port", 8080));
    }

    private Span.Builder sql(Instant start) {
      return span(start, "SELECT share_link", SpanKind.SPAN_KIND_CLIENT)
          .addAttributes(Attributes.of("db.system.name", "postgresql"))
          .addAttributes(Attributes.of("db.namespace", "sharelinks"))
          .addAttributes(
              Attributes.of(
                  "db.query.text", "SELECT id, expires_at FROM share_link WHERE token_hash = $1"));
    }

    private Span.Builder span(Instant start, String name, SpanKind kind) {
      return Span.newBuilder()
          .setName(name)
          .setKind(kind)
          .setFlags(flags)
          .setStartTimeUnixNano(nanos(start))
          .setEndTimeUnixNano(nanos(start.plus(STEP)));
    }

    private ByteString add(
        Batch batch, Batch.Service service, Span.Builder span, ByteString parent) {
      ByteString spanId = spanId();
      batch.add(service, span.setTraceId(id.bytes()).setSpanId(spanId).setParentSpanId(parent));
      return spanId;
    }
  }

  private ByteString spanId() {
    return ByteString.copyFrom(ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).flip());
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
