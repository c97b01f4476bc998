package com.motionmavericks.portal.conformance.catalogue;

import com.motionmavericks.portal.conformance.registry.Generated;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the page of status codes into a checkout. */
public final class StatusCodesGenerator {
  private StatusCodesGenerator() {}

  /**
   * Tells whether it changed.
   *
   * @param args the checkout's root
   */
  public static void main(String[] args) throws IOException {
    Path checkout = Path.of(args[0]);
    Generated page = page(checkout);
    boolean fresh = page.isIn(checkout);
    page.writeTo(checkout);
    System.out.println((fresh ? "unchanged  " : "written    ") + page.path());
  }

  /** As the committed descriptions make it. */
  static Generated page(Path checkout) {
    return new Generated(Path.of("docs", "status-codes.md"), StatusCodesPage.of(Api.of(checkout)));
  }
}
