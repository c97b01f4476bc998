package com.motionmavericks.portal.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was found, each once with how often it was.
 *
 * @param spans how many were checked
 */
record Findings(long spans, Map<Finding, Long> counts) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::service)
          .thenComparing(Finding::span)
          .thenComparing(Finding::attribute)
          .thenComparing(Finding::wrong);

  static Findings of(long spans, List<Finding> findings) {
    return new Findings(
        spans,
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Function.identity(), () -> new TreeMap<>(ORDER), Collectors.counting())));
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** {@code {spans, findings: [{rule, service, span, attribute, wrong, right, count}]}}. */
  String json() {
    ObjectNode report = new ObjectMapper().createObjectNode().put("spans", spans);
    ArrayNode list = report.putArray("findings");
    counts.forEach(
        (found, count) ->
            list.addObject()
                .put("rule", found.rule().word())
                .put("service", found.service())
                .put("span", found.span())
                .put("attribute", found.attribute())
                .put("wrong", found.wrong())
                .put("right", found.right())
                .put("count", count));
    return report.toPrettyString();
  }

  /** A line each, and what it comes to. */
  String text() {
    String lines =
        counts.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    return lines + "%d spans, %d findings".formatted(spans, counts.size());
  }

  private static String line(Finding found, long count) {
    return "%-20s  %-21s  %-40s  %s: %s; right: %s  (%d)\n"
        .formatted(
            found.rule().word(),
            found.service(),
            found.span(),
            found.attribute(),
            found.wrong(),
            found.right(),
            count);
  }
}
