package com.motionmavericks.portal.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** OpenTelemetry's own marshaler is the judge: a reader sees the same, whoever wrote it. */
class SpanEncoderTest {
  private static final List<String> TEXTS =
      List.of(
          "", "a", "GET /projects/{id}", "Überlänge → 動画 🎬", "x".repeat(127), "y".repeat(20_000));

  private static final List<SpanKind> KINDS = List.of(SpanKind.values());

  @RepeatedTest(50)
  void writesWhatOpenTelemetryWrites(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<SpanData> spans = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      SdkTracerProvider tracers = tracers(random, i);
      for (int j = random.nextInt(60); j >= 0; j--) {
        spans.add(span(random, tracers));
      }
    }

    SpanEncoder encoder = new SpanEncoder();
    byte[] ours = new RequestEncoder().encode(spans.stream().map(encoder::write).toList());

    assertThat(sorted(ours)).isEqualTo(sorted(theirs(spans)));
  }

  private static SdkTracerProvider tracers(Random random, int service) {
    return SdkTracerProvider.builder()
        .setResource(
            Resource.create(
                attributes(random).toBuilder().put("service.name", "s" + service).build(),
                service == 0 ? null : "https://opentelemetry.io/schemas/1.44.0"))
        .setSampler(Sampler.alwaysOn())
        .setSpanLimits(
            SpanLimits.builder().setMaxNumberOfAttributes(4).setMaxNumberOfEvents(2).build())
        .build();
  }

  private static SpanData span(Random random, SdkTracerProvider tracers) {
    SpanBuilder builder =
        tracers
            .tracerBuilder("scope" + random.nextInt(3))
            .setInstrumentationVersion(random.nextBoolean() ? "1.0" : "")
            .build()
            .spanBuilder(text(random))
            .setSpanKind(KINDS.get(random.nextInt(KINDS.size())))
            .setAllAttributes(attributes(random));
    if (random.nextBoolean()) {
      builder.setParent(Context.root().with(Span.wrap(context(random))));
    }
    if (random.nextBoolean()) {
      builder.addLink(context(random), attributes(random));
    }
    Span span = builder.startSpan();
    for (int i = random.nextInt(4); i > 0; i--) {
      span.addEvent(text(random), attributes(random));
    }
    switch (random.nextInt(3)) {
      case 0 -> span.setStatus(StatusCode.ERROR, text(random));
      case 1 -> span.setStatus(StatusCode.OK);
      default -> {
        // stays Unset
      }
    }
    span.end();
    return ((ReadableSpan) span).toSpanData();
  }

  private static SpanContext context(Random random) {
    String traceId = "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1);
    String spanId = "%016x".formatted(random.nextLong() | 1);
    TraceFlags flags = TraceFlags.fromByte((byte) random.nextInt(256));
    TraceState state =
        random.nextBoolean()
            ? TraceState.getDefault()
            : TraceState.builder().put("other", "1").put("portal", "7:abc").build();
    return random.nextBoolean()
        ? SpanContext.create(traceId, spanId, flags, state)
        : SpanContext.createFromRemoteParent(traceId, spanId, flags, state);
  }

  private static Attributes attributes(Random random) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = random.nextInt(8); i > 0; i--) {
      String key = "key." + random.nextInt(20);
      switch (random.nextInt(6)) {
        case 0 -> attributes.put(key, random.nextLong());
        case 1 -> attributes.put(key, random.nextBoolean());
        case 2 -> attributes.put(key, random.nextDouble());
        case 3 -> attributes.put(AttributeKey.stringArrayKey(key), told(random), told(random));
        case 4 -> attributes.put(AttributeKey.longArrayKey(key), 0L, random.nextLong());
        default -> attributes.put(key, told(random));
      }
    }
    return attributes.put("zero", 0).put("no", false).build();
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Theirs leaves an empty text out of its attribute, ours does not. */
  private static String told(Random random) {
    return "told " + text(random);
  }

  private static byte[] theirs(List<SpanData> spans) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TraceRequestMarshaler.create(spans).writeBinaryTo(bytes);
    return bytes.toByteArray();
  }

  /** The order of resources and scopes means nothing. */
  private static ExportTraceServiceRequest sorted(byte[] request) throws IOException {
    ExportTraceServiceRequest.Builder sorted = ExportTraceServiceRequest.newBuilder();
    ExportTraceServiceRequest.parseFrom(request).getResourceSpansList().stream()
        .map(SpanEncoderTest::sortedScopes)
        .sorted(Comparator.comparing(group -> group.getResource().toString()))
        .forEach(sorted::addResourceSpans);
    return sorted.build();
  }

  private static ResourceSpans sortedScopes(ResourceSpans given) {
    ResourceSpans.Builder sorted = given.toBuilder().clearScopeSpans();
    given.getScopeSpansList().stream()
        .sorted(Comparator.comparing(scope -> scope.getScope().toString()))
        .forEach(sorted::addScopeSpans);
    return sorted.build();
  }
}
