package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.desk.Recorded;
import com.motionmavericks.portal.tracing.desk.Visitor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request is recorded, whatever its caller sent; only what is well formed is continued. */
@QuarkusTest
class EntryRecordingTest {
  @Inject Recorded recorded;
  @Inject Visitor visitor;

  @ParameterizedTest
  @ValueSource(strings = {"00", "01", "02", "03", "ff", "08"})
  void continuesATraceWhateverItsFlags(String flags) {
    String traceId = Visitor.newTraceId();

    visitor.get("/desk/leaf/1", "00-" + traceId + "-" + Visitor.SPAN + "-" + flags);

    SpanData entry = visitor.trace(traceId, 1).getFirst();
    assertThat(entry.getParentSpanId()).isEqualTo(Visitor.SPAN);
    assertThat(entry.getSpanContext().isSampled()).isTrue();
    assertThat(entry.getAttributes().get(Taxonomy.SAMPLING_BUCKET))
        .isEqualTo(Long.parseLong(traceId.substring(24), 16) % 100);
  }

  @Test
  void readsLaterVersionsAsFarAsItUnderstandsThem() {
    String traceId = Visitor.newTraceId();

    visitor.get("/desk/leaf/1", "cc-" + traceId + "-" + Visitor.SPAN + "-01-what-comes-later");

    assertThat(visitor.trace(traceId, 1).getFirst().getParentSpanId()).isEqualTo(Visitor.SPAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00-%s",
        "00-%s-00f067aa0ba902b7",
        "00-%s-00f067aa0ba902b7-0",
        "00-%s-00f067aa0ba902b7-01-more",
        "00-%s-0000000000000000-01",
        "00-%s-00F067AA0BA902B7-01",
        "00-%s-00f067aa0ba902bg-01",
        "0-%s-00f067aa0ba902b7-01",
        "ff-%s-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f35-00f067aa0ba902b7-01"
      })
  void beginsATraceOfItsOwnWhereTheTraceparentIsMalformed(String malformed) {
    String theirs = Visitor.newTraceId();

    String ours =
        visitor
            .get("/desk/leaf/1", malformed.formatted(theirs))
            .headers()
            .firstValue("x-trace-id")
            .orElseThrow();

    assertThat(ours).isNotEqualTo(theirs).matches("[0-9a-f]{32}");
    SpanData entry = visitor.trace(ours, 1).getFirst();
    assertThat(entry.getParentSpanContext().isValid()).isFalse();
    assertThat(entry.getAttributes().get(Taxonomy.SAMPLING_BUCKET)).isBetween(0L, 99L);
  }

  @Test
  void keepsSilentAboutSuppressedPathsAndWhatTheyDo() {
    String suppressed = Visitor.newTraceId();
    String later = Visitor.newTraceId();

    visitor.get("/q/anything", Visitor.traceparent(suppressed));
    visitor.get("/desk/leaf/1", Visitor.traceparent(later));

    visitor.trace(later, 1);
    assertThat(recorded.trace(suppressed)).isEqualTo(List.of());
  }
}
