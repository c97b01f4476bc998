package com.motionmavericks.portal.tracing;

import static com.motionmavericks.portal.tracing.desk.Visitor.only;
import static com.motionmavericks.portal.tracing.desk.Visitor.shape;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.desk.Visitor;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Each attempt to call a neighbour is one CLIENT span, whatever becomes of it. */
@QuarkusTest
class CallsTest {
  @Inject Visitor visitor;

  @ConfigProperty(name = "quarkus.rest-client.neighbour.read-timeout")
  long patienceMillis;

  @Test
  void aRefusedConnectionIsAFailedAttempt() {
    List<SpanData> trace = visitor.walk("/desk/absent", 3);

    assertThat(shape(trace))
        .isEqualTo(
            """
            GET /desk/absent > call
            call > GET /desk/leaf/{id}
            caller > GET /desk/absent""");
    SpanData attempt = only(trace, "GET /desk/leaf/{id}");
    assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(attempt.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attempt.getAttributes().get(Taxonomy.ERROR_TYPE))
        .isEqualTo("java.net.ConnectException");
    assertThat(attempt.getAttributes().get(stringKey("http.request.method"))).isEqualTo("GET");
    assertThat(attempt.getAttributes().get(stringKey("url.template"))).isEqualTo("/desk/leaf/{id}");
    assertThat(attempt.getAttributes().get(stringKey("server.address"))).isEqualTo("localhost");
    assertThat(attempt.getAttributes().get(longKey("server.port"))).isEqualTo(1);
  }

  @Test
  void aTimeOutIsAFailedAttempt() {
    List<SpanData> trace = visitor.walk("/desk/slow", 4);

    SpanData attempt = client(trace);
    assertThat(attempt.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attempt.getAttributes().get(Taxonomy.ERROR_TYPE)).isNotEmpty();
  }

  @Test
  void aCallThatNobodyWaitsForAnyLongerEnds() {
    List<SpanData> trace = visitor.walk("/desk/impatient", 4);

    SpanData attempt = client(trace);
    assertThat(attempt.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attempt.getAttributes().get(Taxonomy.ERROR_TYPE)).isNotEmpty();
    assertThat(attempt.getEndEpochNanos() - attempt.getStartEpochNanos())
        .isLessThan(MILLISECONDS.toNanos(patienceMillis));
  }

  @Test
  void retriesAreSiblings() {
    List<SpanData> trace = visitor.walk("/desk/retried", 8);

    List<SpanData> attempts =
        trace.stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
    String call = only(trace, "call").getSpanId();
    assertThat(attempts).hasSize(3).allMatch(span -> span.getParentSpanId().equals(call));
    assertThat(attempts)
        .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
        .allMatch(span -> "500".equals(span.getAttributes().get(Taxonomy.ERROR_TYPE)));
  }

  private static SpanData client(List<SpanData> trace) {
    List<SpanData> clients =
        trace.stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
    assertThat(clients).hasSize(1);
    return clients.getFirst();
  }
}
