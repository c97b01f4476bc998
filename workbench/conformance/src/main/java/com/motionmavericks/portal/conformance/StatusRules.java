package com.motionmavericks.portal.conformance;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;

/**
 * When a span is an error: as OpenTelemetry's conventions for HTTP say, and as its guide to
 * recording errors says of all others.
 */
final class StatusRules {
  private StatusRules() {}

  static void check(Span span, Values values, Report report) {
    StatusCode status = span.getStatus().getCode();
    if (status == StatusCode.STATUS_CODE_OK) {
      report.add(Rule.OK_STATUS, "OK", "Unset: only an operator says OK");
    }
    boolean failed = status == StatusCode.STATUS_CODE_ERROR;
    if (failed && !values.has("error.type")) {
      report.add(
          Rule.ERROR_WITHOUT_TYPE, "error.type", "an error without it", "what kind of error");
    }
    if (!span.getStatus().getMessage().isEmpty()) {
      report.add(
          Rule.WRONG_STATUS, "a description", "none: attributes tell, and messages carry secrets");
    }
    answer(span, values, failed, report);
  }

  private static void answer(Span span, Values values, boolean failed, Report report) {
    values
        .text("http.response.status_code")
        .filter(code -> code.matches("[1-9][0-9]{2}"))
        .map(Integer::parseInt)
        .ifPresent(
            code -> {
              int firstError = span.getKind() == SpanKind.SPAN_KIND_SERVER ? 500 : 400;
              if (code >= firstError && !failed) {
                report.add(Rule.WRONG_STATUS, code + " and no error", "ERROR");
              }
              if (code >= 400 && code < firstError && failed) {
                report.add(Rule.WRONG_STATUS, code + " and an error", "Unset: the caller erred");
              }
            });
  }
}
