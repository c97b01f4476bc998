package com.motionmavericks.portal.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.conformance.registry.Checkouts;
import com.motionmavericks.portal.conformance.registry.Registry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each planted drift is found, by the rule that it breaks, and nothing is found where all is well.
 */
class DriftTest {
  private static final Conformance CONFORMANCE = new Conformance(Registry.of(Checkouts.root()));

  @Test
  void findsNothingInAGoodExport() {
    assertThat(CONFORMANCE.check(new GoodExport().requests())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> findsEachDrift() {
    return Drift.ALL.stream()
        .map(drift -> DynamicTest.dynamicTest(drift.what(), () -> findsOnly(drift)));
  }

  @Test
  void plantsManyDifferentOnes() {
    assertThat(Drift.ALL.stream().map(Drift::what).distinct()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(Drift.ALL.stream().map(Drift::rule).distinct()).hasSize(Rule.values().length);
  }

  /** One drift may break several rules; the one that it is planted for is among them. */
  private static void findsOnly(Drift drift) {
    List<Finding> findings = CONFORMANCE.check(drift.planted().requests());

    assertThat(findings)
        .anyMatch(
            finding ->
                finding.rule() == drift.rule() && finding.attribute().equals(drift.attribute()));
    assertThat(findings).allMatch(finding -> finding.span().equals(findings.getFirst().span()));
  }
}
