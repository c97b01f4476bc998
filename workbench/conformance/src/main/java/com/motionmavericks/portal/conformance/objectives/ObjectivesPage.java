package com.motionmavericks.portal.conformance.objectives;

import java.util.List;

/** {@code docs/slo.md}. */
final class ObjectivesPage {
  private ObjectivesPage() {}

  static String of(List<Objective> objectives) {
    StringBuilder page =
        new StringBuilder(
            """
            <!-- Made from deploy/observability/slo.yaml by ./portal objectives: edit there. -->
            # Objectives
            What each journey promises over thirty days. Good is what ends without an error and in time; a refusal such as "not found" or "expired" is an answer. Everything is counted, sampled or not.

            | objective | journey | span | good | within | may be bad, of a million | p95 worth a look |
            |---|---|---|---|---|---|---|
            """);
    for (Objective objective : objectives) {
      page.append(
          "| `%s` | %s | `%s` | %s %% | %s s | %s | %s s |\n"
              .formatted(
                  objective.id(),
                  objective.journey(),
                  objective.measured().span(),
                  objective.percent(),
                  objective.within(),
                  new java.math.BigDecimal(objective.budget()).movePointRight(6).toBigInteger(),
                  objective.slow()));
    }
    return page.append(
            """

            | alert | budget spent at this rate | over | and still over | then |
            |---|---|---|---|---|
            | [ObjectiveBurnsFast](runbooks/ObjectiveBurnsFast.md) | 14.4 times too fast: all of it in two days | 1 h | 5 min | somebody is called |
            | [ObjectiveBurns](runbooks/ObjectiveBurns.md) | 6 times too fast: all of it in five days | 6 h | 30 min | somebody is called |
            | [ObjectiveBurnsSlowly](runbooks/ObjectiveBurnsSlowly.md) | faster than it comes | 3 d | 6 h | a ticket |
            | [SpanSlow](runbooks/SpanSlow.md) | p95 above the last column, three periods of five minutes | | | a ticket |
            """)
        .toString();
  }
}
