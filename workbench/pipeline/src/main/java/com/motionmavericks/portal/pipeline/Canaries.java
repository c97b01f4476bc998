package com.motionmavericks.portal.pipeline;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Private values, planted wherever a span can hold text, as if a service had forgotten to redact.
 * None of them may come out. One place is left out: attributes of links, which no processor of the
 * collector reaches.
 */
final class Canaries {
  /** Values that have a shape; each is looked for as it stands. */
  private static final List<String> SHAPED =
      List.of(
          "canary.first@example.com",
          "canary%40example.org",
          "Zm9vYmFyQkFaMTIzNDU2Nzg5MGFiY2RlZkdISUpLTE1",
          "eyJjYW5hcnkiOjF9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl",
          "Bearer canary-4f9d0c2b7a",
          "whsec_Y2FuYXJ5c2VjcmV0",
          "re_Canary123456789",
          "passphrase=canary-open-sesame",
          "https://canary:hunter2@example.com/x",
          "/projects?title=canary-secret-film",
          "/s/canaryTokenOfAVisitor",
          "203.0.113.77",
          "2001:db8:0:0:0:0:ca:7a",
          "4111111111111111",
          "4111 1111 1111 1111",
          "+61 491 570 156");

  /** Values without a shape: only the key, or the place, can tell that they are private. */
  private static final String SHAPELESS = "Quietfeather";

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final RandomGenerator random;

  Canaries(RandomGenerator random) {
    this.random = random;
  }

  /** How many values are looked for. */
  int count() {
    return SHAPED.size() + 1;
  }

  /** Those that came out. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }

  void lookThrough(byte[] exported) {
    String text = new String(exported, StandardCharsets.ISO_8859_1);
    SHAPED.stream().filter(text::contains).forEach(seen::add);
    if (text.contains(SHAPELESS)) {
      seen.add(SHAPELESS);
    }
  }

  /** One request for each value and for each place; all of their traces are kept as errors. */
  List<ExportTraceServiceRequest> requests() {
    List<ExportTraceServiceRequest> requests = new ArrayList<>();
    SHAPED.forEach(value -> requests.add(inValues(value)));
    requests.add(inPlaces());
    return requests;
  }

  /** In attributes that may pass, alone, within a text and in an array; in names. */
  private ExportTraceServiceRequest inValues(String value) {
    Span.Builder span =
        span()
            .setName(value)
            .addAttributes(Attributes.of("url.path", value))
            .addAttributes(Attributes.of("db.query.text", "UPDATE x SET y = '" + value + "'"))
            .addAttributes(Attributes.of("tenant_id", value))
            .addAttributes(Attributes.array("template", value))
            .addEvents(
                Span.Event.newBuilder()
                    .setName("exception")
                    .addAttributes(
                        Attributes.of(
                            "exception.stacktrace", "Exception: " + value + "\n\tat A.b")));
    return Batch.request(
        Batch.resource(Batch.Service.ASSETS), ScopeSpans.newBuilder().addSpans(span));
  }

  /** Under keys that nobody declared, and where no value may be. */
  private ExportTraceServiceRequest inPlaces() {
    Span.Builder span =
        span()
            .setName("mail to " + SHAPELESS + "!")
            .setTraceState("portal=42:abc,vendor=" + SHAPELESS)
            .setStatus(
                Status.newBuilder()
                    .setCode(Status.StatusCode.STATUS_CODE_ERROR)
                    .setMessage(SHAPELESS))
            .addAttributes(Attributes.of("user.full_name", SHAPELESS))
            .addAttributes(Attributes.of("url.query", SHAPELESS))
            .addAttributes(Attributes.of("client.address", SHAPELESS))
            .addEvents(
                Span.Event.newBuilder()
                    .setName(SHAPELESS)
                    .addAttributes(Attributes.of("exception.message", SHAPELESS)));
    return Batch.request(
        Batch.resource(Batch.Service.ASSETS)
            .addAttributes(Attributes.of("process.command_line", SHAPELESS)),
        scoped(span));
  }

  private Span.Builder span() {
    return Span.newBuilder()
        .setTraceId(TraceId.random(random).bytes())
        .setSpanId(ByteString.copyFromUtf8("12345678"))
        .setKind(Span.SpanKind.SPAN_KIND_CONSUMER)
        .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
        .setStartTimeUnixNano(System.currentTimeMillis() * 1_000_000)
        .setEndTimeUnixNano(System.currentTimeMillis() * 1_000_000 + 1);
  }

  private static ScopeSpans.Builder scoped(Span.Builder span) {
    return ScopeSpans.newBuilder()
        .setScope(
            InstrumentationScope.newBuilder()
                .setName("canary")
                .addAttributes(Attributes.of("scope.note", SHAPELESS)))
        .addSpans(span);
  }
}
