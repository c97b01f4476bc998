package com.motionmavericks.portal.tracing;

import static com.motionmavericks.portal.tracing.desk.Visitor.only;
import static com.motionmavericks.portal.tracing.desk.Visitor.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.tracing.desk.Desk;
import com.motionmavericks.portal.tracing.desk.Recorded;
import com.motionmavericks.portal.tracing.desk.Visitor;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whatever carries work on keeps its parent; with a real PostgreSQL, Redis and HTTP. */
@QuarkusTest
class ParentsTest {
  @Inject Recorded recorded;
  @Inject Visitor visitor;

  @Test
  void sqlAndRedisHangBelowTheirStep() {
    assertThat(shape(visitor.walk("/desk/stores", 4)))
        .isEqualTo(
            """
            GET /desk/stores > stores
            caller > GET /desk/stores
            stores > SELECT
            stores > get""");
  }

  @Test
  void aTimerKeepsTheParent() {
    assertThat(shape(visitor.walk("/desk/timer", 3)))
        .isEqualTo(
            """
            GET /desk/timer > timer
            caller > GET /desk/timer
            timer > SELECT""");
  }

  @Test
  void stepsBesideEachOtherAreSiblings() {
    assertThat(shape(visitor.walk("/desk/beside", 7)))
        .isEqualTo(
            """
            GET /desk/beside > get
            GET /desk/beside > left
            GET /desk/beside > right
            caller > GET /desk/beside
            left > SELECT
            right > SELECT
            right > get""");
  }

  @Test
  void aCallLeadsToTheNeighboursSpan() {
    assertThat(shape(visitor.walk("/desk/neighbour", 4)))
        .isEqualTo(
            """
            GET /desk/leaf/{id} > GET /desk/leaf/{id}
            GET /desk/neighbour > call
            call > GET /desk/leaf/{id}
            caller > GET /desk/neighbour""");
  }

  @Test
  void aStepUnseenLeavesNoSpanAndHidesNothingElse() {
    assertThat(shape(visitor.walk("/desk/quiet", 3)))
        .isEqualTo(
            """
            GET /desk/quiet > quiet
            caller > GET /desk/quiet
            quiet > get""");
  }

  @Test
  void everyTickIsARootWithItsWorkBelow() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(recorded.named("tick")).hasSizeGreaterThan(2));

    for (SpanData tick : recorded.named("tick")) {
      assertThat(shape(recorded.trace(tick.getTraceId()))).isEqualTo("- > tick\ntick > SELECT");
      assertThat(tick.getAttributes().get(Taxonomy.SAMPLING_BUCKET)).isBetween(0L, 99L);
    }
  }

  @Test
  void nobodyWhoHangsUpLeavesAnOpenSpan() {
    String traceId = Visitor.newTraceId();
    int before = Desk.HELD.get();
    CompletableFuture<?> call = visitor.send("/desk/held", Visitor.traceparent(traceId));
    await().until(() -> Desk.HELD.get() > before);

    call.cancel(true);

    List<SpanData> trace = visitor.trace(traceId, 2);
    assertThat(shape(trace)).isEqualTo("GET /desk/held > held\ncaller > GET /desk/held");
    SpanData held = only(trace, "held");
    assertThat(held.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(held.getAttributes().get(Taxonomy.ERROR_TYPE)).isEqualTo("cancelled");
  }

  @Test
  void poolsAndStartUpLeaveNoRoots() {
    visitor.walk("/desk/stores", 4);

    assertThat(recorded.roots(SpanKind.CLIENT)).isEmpty();
  }
}
