package com.motionmavericks.portal.conformance.registry;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what is made from the registry into a checkout. */
public final class TaxonomyGenerator {
  private TaxonomyGenerator() {}

  /**
   * Tells of each file whether it changed.
   *
   * @param args the checkout's root
   */
  public static void main(String[] args) throws IOException {
    Path checkout = Path.of(args[0]);
    for (Generated file : Generated.from(Registry.of(checkout))) {
      boolean fresh = file.isIn(checkout);
      file.writeTo(checkout);
      System.out.println((fresh ? "unchanged  " : "written    ") + file.path());
    }
  }
}
