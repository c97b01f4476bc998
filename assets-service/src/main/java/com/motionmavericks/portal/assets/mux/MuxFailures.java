package com.motionmavericks.portal.assets.mux;

import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/** What a failed call says about Mux. */
final class MuxFailures {
  private static final int SERVER_ERROR = 500;

  private MuxFailures() {}

  static MuxFailure of(Throwable failure) {
    return switch (failure) {
      case MuxFailure known -> known;
      case WebApplicationException answer -> of(answer.getResponse(), failure);
      case CircuitBreakerOpenException resting -> notDone(Reason.UNREACHABLE, failure);
      case BulkheadException full -> notDone(Reason.BUSY, failure);
      default ->
          new MuxFailure(Reason.UNREACHABLE, !isUnconnected(failure), Duration.ZERO, failure);
    };
  }

  private static MuxFailure of(Response answer, Throwable failure) {
    Duration wait = retryAfter(answer.getHeaderString(HttpHeaders.RETRY_AFTER));
    if (answer.getStatus() >= SERVER_ERROR) {
      return new MuxFailure(Reason.UNREACHABLE, true, wait, failure);
    }
    return switch (answer.getStatus()) {
      case 429 -> new MuxFailure(Reason.BUSY, false, wait, failure);
      case 401 -> notDone(Reason.CLOSED, failure);
      case 403, 409 -> notDone(Reason.CONFLICT, failure);
      case 404, 410 -> notDone(Reason.UNKNOWN, failure);
      default -> notDone(Reason.REFUSED, failure);
    };
  }

  private static MuxFailure notDone(Reason reason, Throwable failure) {
    return new MuxFailure(reason, false, Duration.ZERO, failure);
  }

  /** Nobody was reached, so nothing was done. */
  private static boolean isUnconnected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** Seconds; the form with a date (RFC 9110, 10.2.3) is not Mux', and counts as none. */
  static Duration retryAfter(@Nullable String header) {
    return header != null && header.strip().matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header.strip()))
        : Duration.ZERO;
  }
}
