package com.motionmavericks.portal.assets.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.Trouble;
import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxFailuresTest {
  @ParameterizedTest
  @CsvSource({
    "400, REFUSED, false, UPLOAD_REFUSED",
    "401, CLOSED, false, VIDEO_SERVICE_CLOSED",
    "403, CONFLICT, false, UPLOAD_REFUSED",
    "404, UNKNOWN, false, REMOVED",
    "422, REFUSED, false, UPLOAD_REFUSED",
    "429, BUSY, false, VIDEO_SERVICE_BUSY",
    "500, UNREACHABLE, true, VIDEO_SERVICE_UNREACHABLE",
    "503, UNREACHABLE, true, VIDEO_SERVICE_UNREACHABLE"
  })
  void anAnswerSaysWhatIsWrong(int status, Reason reason, boolean taken, Trouble trouble) {
    MuxFailure failure = MuxFailures.of(new WebApplicationException(status));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.mayHaveBeenDone()).isEqualTo(taken);
    assertThat(failure.trouble()).isEqualTo(trouble);
    assertThat(failure.isFault()).isTrue();
  }

  @Test
  void whoWasNotReachedHasDoneNothing() {
    assertThat(MuxFailures.of(new ProcessingException(new ConnectException())).mayHaveBeenDone())
        .isFalse();
    assertThat(MuxFailures.of(new IOException("reset")).mayHaveBeenDone()).isTrue();
  }

  @Test
  void saysNothingOfTheCall() {
    MuxFailure failure = MuxFailures.of(new IOException("Authorization: Basic c2VjcmV0"));

    assertThat(failure.getMessage()).isEqualTo("mux_unreachable");
    assertThat(failure.code()).isEqualTo("mux_unreachable");
  }

  @Test
  void waitsAsLongAsMuxWants() {
    Response busy = Response.status(429).header("Retry-After", "7").build();

    assertThat(MuxFailures.of(new WebApplicationException(busy)).retryAfter())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aShortFailureIsWaitedForAndARestIsNot() {
    Response busy = Response.status(429).header("Retry-After", "7").build();

    assertThat(isSoonOver(new WebApplicationException(500))).isTrue();
    assertThat(isSoonOver(new WebApplicationException(429))).isTrue();
    assertThat(isSoonOver(new BulkheadException())).isTrue();
    assertThat(isSoonOver(new WebApplicationException(busy))).isFalse();
    assertThat(isSoonOver(new WebApplicationException(422))).isFalse();
    assertThat(isSoonOver(new CircuitBreakerOpenException())).isFalse();
  }

  private static boolean isSoonOver(Exception failure) {
    return Mux.isSoonOver(MuxFailures.of(failure));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
  void takesWhatIsNoNumberOfSecondsForNone(String header) {
    assertThat(MuxFailures.retryAfter(header)).isZero();
  }
}
