package com.motionmavericks.portal.conformance.objectives;

import java.util.List;

/**
 * Prometheus' rules: how fast each objective's budget burns, in windows of which a long one says
 * that it matters and a short one that it still goes on; and steps that stay slow.
 */
final class BurnRules {
  private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "6h", "3d");

  /**
   * An alert.
   *
   * @param factor how many times faster than even the budget burns
   */
  private record Burn(
      String alert, String factor, String longWindow, String shortWindow, String severity) {}

  /** Two percent of the month's budget in an hour, five in six hours, ten in three days. */
  private static final List<Burn> BURNS =
      List.of(
          new Burn("ObjectiveBurnsFast", "14.4", "1h", "5m", "page"),
          new Burn("ObjectiveBurns", "6", "6h", "30m", "page"),
          new Burn("ObjectiveBurnsSlowly", "1", "3d", "6h", "ticket"));

  private BurnRules() {}

  static String of(List<Objective> objectives) {
    StringBuilder rules =
        new StringBuilder(
            """
            # Made from deploy/observability/slo.yaml by ./portal objectives: edit there.
            groups:
              - name: portal-objectives
                interval: 1m
                rules:
            """);
    objectives.forEach(objective -> record(rules, objective));
    BURNS.forEach(burn -> alert(rules, burn));
    rules.append(
        """
          - name: portal-slow-spans
            # A period. Three in a row: the first, and two more after ten minutes.
            interval: 5m
            rules:
        """);
    objectives.forEach(objective -> slow(rules, objective));
    return rules.append(SLOW).toString();
  }

  private static void record(StringBuilder rules, Objective objective) {
    String metric = objective.measured().metric();
    for (String window : WINDOWS) {
      rules
          .append("      - record: portal:objective_bad:ratio_rate%s\n".formatted(window))
          .append("        labels: {objective: %s}\n".formatted(objective.id()))
          .append("        expr: |-\n")
          .append(
              "          1 - sum(rate(%s_bucket{%s,le=\"%s\"}[%s]))\n"
                  .formatted(metric, objective.measured().unfailed(), objective.within(), window))
          .append(
              "            / sum(rate(%s_count{%s}[%s]))\n"
                  .formatted(metric, objective.measured().all(), window));
    }
    rules
        .append("      - record: portal:objective_budget:ratio\n")
        .append("        labels: {objective: %s}\n".formatted(objective.id()))
        .append("        expr: vector(%s)\n".formatted(objective.budget()));
  }

  private static void alert(StringBuilder rules, Burn burn) {
    rules.append(
        """
              - alert: %s
                expr: |-
                  portal:objective_bad:ratio_rate%s > on (objective) %s * portal:objective_budget:ratio
                    and portal:objective_bad:ratio_rate%s > on (objective) %s * portal:objective_budget:ratio
                labels: {severity: %s}
                annotations:
                  summary: 'Objective {{ $labels.objective }} spends its budget %s times too fast.'
                  runbook_url: docs/runbooks/%s.md
        """
            .formatted(
                burn.alert(),
                burn.longWindow(),
                burn.factor(),
                burn.shortWindow(),
                burn.factor(),
                burn.severity(),
                burn.factor(),
                burn.alert()));
  }

  private static void slow(StringBuilder rules, Objective objective) {
    rules
        .append("      - record: portal:span_p95:seconds\n")
        .append("        labels: {span: '%s'}\n".formatted(objective.measured().span()))
        .append("        expr: |-\n")
        .append(
            "          histogram_quantile(0.95, sum by (le) (rate(%s_bucket{%s}[5m])))\n"
                .formatted(objective.measured().metric(), objective.measured().all()))
        .append("      - record: portal:span_slow:seconds\n")
        .append("        labels: {span: '%s'}\n".formatted(objective.measured().span()))
        .append("        expr: vector(%s)\n".formatted(objective.slow()));
  }

  private static final String SLOW =
      """
            - alert: SpanSlow
              expr: portal:span_p95:seconds > on (span) portal:span_slow:seconds
              for: 10m
              labels: {severity: ticket}
              annotations:
                summary: 'p95 of {{ $labels.span }} is {{ $value | humanizeDuration }}, in the third period or longer.'
                runbook_url: docs/runbooks/SpanSlow.md
      """;
}
