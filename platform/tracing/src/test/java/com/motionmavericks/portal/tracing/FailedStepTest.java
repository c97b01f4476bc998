package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a step that fails leaves on its span: the same as its entry span says by its status code.
 */
class FailedStepTest {
  private final Vertx vertx = Vertx.vertx();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder().build()).build();

  @AfterEach
  void close() {
    telemetry.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void isNoErrorWhereTheAnswerIsARefusal() {
    SpanData step = failed(new Answered("not_found", false));

    assertThat(step.getStatus().getStatusCode().name()).isEqualTo("UNSET");
    assertThat(step.getAttributes().get(Taxonomy.ERROR_TYPE)).isEqualTo("not_found");
  }

  @Test
  void isAnErrorWhereTheAnswerIsAFault() {
    SpanData step = failed(new Answered("unavailable", true));

    assertThat(step.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    assertThat(step.getStatus().getDescription()).isEmpty();
    assertThat(step.getAttributes().get(Taxonomy.ERROR_TYPE)).isEqualTo("unavailable");
  }

  @Test
  void isAnErrorWhereSomethingElseIsThrown() {
    SpanData step = failed(new IllegalStateException("secret"));

    assertThat(step.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    assertThat(step.getAttributes().get(Taxonomy.ERROR_TYPE))
        .isEqualTo("java.lang.IllegalStateException");
  }

  private SpanData failed(RuntimeException failure) {
    AtomicReference<ReadableSpan> seen = new AtomicReference<>();
    Spans spans = new Spans(telemetry.getTracer("test"), new UnitsOfWork(vertx));
    spans
        .internal(
            "step",
            Attributes.empty(),
            span -> {
              seen.set((ReadableSpan) span);
              return Uni.createFrom().failure(failure);
            })
        .onFailure()
        .recoverWithNull()
        .await()
        .indefinitely();
    return seen.get().toSpanData();
  }

  private static final class Answered extends RuntimeException implements Refusal {
    private final String code;
    private final boolean fault;

    Answered(String code, boolean fault) {
      this.code = code;
      this.fault = fault;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public boolean isFault() {
      return fault;
    }
  }
}
