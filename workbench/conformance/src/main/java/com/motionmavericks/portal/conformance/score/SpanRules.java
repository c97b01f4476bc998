package com.motionmavericks.portal.conformance.score;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The criteria of the rules SPA-*. */
final class SpanRules {
  private static final int MAX_INTERNAL = 10;
  private static final int MAX_SHORT = 20;
  private static final long SHORT_NANOS = 5_000_000;

  private SpanRules() {}

  /** SPA-001: each trace of the service. */
  static void internalSpansAreFew(Service service, Tally tally) {
    for (Service.Part part : service.traces()) {
      long internal =
          part.spans().stream().filter(span -> span.isOfKind(SpanKind.SPAN_KIND_INTERNAL)).count();
      tally.judge(
          internal <= MAX_INTERNAL, () -> "%s: %d INTERNAL".formatted(part.trace(), internal));
    }
  }

  /** SPA-002: each span that names a parent. */
  static void parentsAreThere(Service service, Tally tally) {
    for (Service.Part part : service.traces()) {
      for (EmittedSpan span : part.spans()) {
        if (!span.isRoot()) {
          tally.judge(
              !part.trace().isOrphan(span),
              () -> "%s: no parent %s".formatted(span, EmittedSpan.hex(span.parentId())));
        }
      }
    }
  }

  /** SPA-003: each name; see {@link NameCardinality}. */
  static void namesAreBounded(Service service, Tally tally) {
    Map<String, EmittedSpan> names = new LinkedHashMap<>();
    service.spans().forEach(span -> names.putIfAbsent(span.span().getName(), span));
    int position = 0;
    for (EmittedSpan first : names.values()) {
      boolean within = ++position <= NameCardinality.MAX_NAMES;
      tally.judge(within && !NameCardinality.holdsValue(first.span().getName()), first::toString);
    }
  }

  /** SPA-004: each root. */
  static void rootsAreNoClients(Service service, Tally tally) {
    for (EmittedSpan span : service.spans()) {
      if (span.isRoot()) {
        tally.judge(!span.isOfKind(SpanKind.SPAN_KIND_CLIENT), span::toString);
      }
    }
  }

  /** SPA-005: each trace of the service, with the spans of all others, as the criterion says. */
  static void shortSpansAreFew(Service service, Tally tally) {
    for (Service.Part part : service.traces()) {
      long brief = part.trace().spans().stream().filter(span -> span.nanos() < SHORT_NANOS).count();
      tally.judge(brief <= MAX_SHORT, () -> "%s: %d under 5 ms".formatted(part.trace(), brief));
    }
  }

  /** Of the span's own attributes and of its events'. */
  static List<String> keys(Span span) {
    List<String> keys = new ArrayList<>(Attributes.keys(span.getAttributesList()));
    span.getEventsList().forEach(event -> keys.addAll(Attributes.keys(event.getAttributesList())));
    return keys;
  }
}
