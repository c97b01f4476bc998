package com.motionmavericks.portal.conformance.objectives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what is made from the objectives into a checkout. */
public final class ObjectivesGenerator {
  private ObjectivesGenerator() {}

  /**
   * Writes all of it.
   *
   * @param args the checkout's root
   */
  public static void main(String[] args) throws IOException {
    Path checkout = Path.of(args[0]);
    for (Map.Entry<Path, String> file : made(checkout).entrySet()) {
      Files.writeString(checkout.resolve(file.getKey()), file.getValue());
      System.out.println("written    " + file.getKey());
    }
  }

  /** Texts by their paths below the checkout. */
  static Map<Path, String> made(Path checkout) {
    List<Objective> objectives = Objectives.of(checkout);
    return Map.of(
        Path.of("deploy/observability/prometheus/rules/objectives.yaml"),
        BurnRules.of(objectives),
        Path.of("docs/slo.md"),
        ObjectivesPage.of(objectives));
  }
}
