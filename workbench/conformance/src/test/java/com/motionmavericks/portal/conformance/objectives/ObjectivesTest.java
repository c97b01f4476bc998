package com.motionmavericks.portal.conformance.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.conformance.registry.Checkouts;
import com.motionmavericks.portal.conformance.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The objectives are about spans that exist, and what is made of them is what is committed. */
class ObjectivesTest {
  private static final List<String> BUCKETS =
      List.of(
          "0.005", "0.01", "0.025", "0.05", "0.075", "0.1", "0.25", "0.5", "0.75", "2.5", "7.5");

  private final Path checkout = Checkouts.root();

  @TestFactory
  Stream<DynamicTest> areCommittedAsTheyAreMade() {
    return ObjectivesGenerator.made(checkout).entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey().toString(), () -> compare(file.getKey(), file.getValue())));
  }

  private void compare(Path file, String made) throws IOException {
    assertThat(Files.readString(checkout.resolve(file)))
        .as("edit slo.yaml, then run ./portal objectives")
        .isEqualTo(made);
  }

  @Test
  void measureSpansOfTheTaxonomy() {
    List<String> taxonomy =
        Registry.of(checkout).spans().stream()
            .filter(span -> span.constant().isPresent())
            .map(span -> span.name().text())
            .toList();
    assertThat(Objectives.of(checkout))
        .filteredOn(objective -> objective.measured() instanceof Objective.Step)
        .extracting(objective -> objective.measured().span())
        .isSubsetOf(taxonomy)
        .hasSizeGreaterThanOrEqualTo(6);
  }

  /** Buckets that every exposition writes alike; whole seconds are "1" here and "1.0" there. */
  @Test
  void promiseWhatABucketCounts() {
    assertThat(Objectives.of(checkout)).allSatisfy(o -> assertThat(o.within()).isIn(BUCKETS));
  }

  @Test
  void leaveABudget() {
    assertThat(Objectives.of(checkout))
        .allSatisfy(
            objective ->
                assertThat(Double.parseDouble(objective.budget()))
                    .isGreaterThan(0)
                    .isLessThan(0.1));
  }
}
