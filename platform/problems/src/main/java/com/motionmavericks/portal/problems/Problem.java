package com.motionmavericks.portal.problems;

import com.motionmavericks.portal.tracing.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the caller is told it. The message of this exception is for the log only; callers
 * read {@link #detail()}, and the two are apart so that no internal context gets out by accident.
 */
public final class Problem extends RuntimeException implements Refusal {
  private final transient ProblemKind kind;
  private final String detail;
  private final transient List<FieldError> errors;
  private final Map<String, String> headers;

  private Problem(
      ProblemKind kind,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    super(kind.code() + ": " + detail, cause, false, kind.status() >= 500);
    this.kind = kind;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /**
   * One part of a request that is wrong.
   *
   * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
   * @param detail what is wrong and what would be right
   */
  public record FieldError(String pointer, String detail) {}

  /**
   * A problem of a service's own catalogue.
   *
   * @param detail one sentence that a stranger can act on, without any value that is secret
   */
  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, List.of(), RetryAfter.headers(kind.status()), null);
  }

  /** 400 with the wrong parts of the request. */
  public static Problem invalid(String detail, List<FieldError> errors) {
    return new Problem(StandardProblem.INVALID_REQUEST, detail, errors, Map.of(), null);
  }

  /** 400 with one wrong part of the request. */
  public static Problem invalid(String pointer, String detail) {
    return invalid(pointer + ": " + detail, List.of(new FieldError(pointer, detail)));
  }

  public static Problem notFound(String detail) {
    return of(StandardProblem.NOT_FOUND, detail);
  }

  public static Problem forbidden(String detail) {
    return of(StandardProblem.FORBIDDEN, detail);
  }

  /** 503: something that this answer needs cannot be reached; says when to come back. */
  public static Problem unavailable(String detail, Throwable cause) {
    ProblemKind kind = StandardProblem.UNAVAILABLE;
    return new Problem(kind, detail, List.of(), RetryAfter.headers(kind.status()), cause);
  }

  /** The same problem, whose answer carries one header more, or another value of it. */
  public Problem with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Problem(kind, detail, errors, more, getCause());
  }

  /** The same problem, which may be gone after a while: {@code Retry-After}, in whole seconds. */
  public Problem retryAfter(Duration wait) {
    return with(RetryAfter.HEADER, Long.toString(wait.toSeconds()));
  }

  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return kind.code();
  }

  @Override
  public boolean isFault() {
    return kind.status() >= 500;
  }

  public String detail() {
    return detail;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** Headers of the answer beside those that every problem has. */
  public Map<String, String> headers() {
    return headers;
  }
}
