package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.conformance.registry.Generated;
import com.motionmavericks.portal.conformance.registry.Registry;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./portal taxonomy}: code and page from the registry of spans. */
@Command(
    name = "taxonomy",
    description = "Make Taxonomy.java, ExportedAttributes.java and docs/span-taxonomy.md anew.")
final class TaxonomyCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path root = Checkout.here().root();
    for (Generated file : Generated.from(Registry.of(root))) {
      boolean fresh = file.isIn(root);
      file.writeTo(root);
      System.out.println((fresh ? "unchanged  " : "written    ") + file.path());
    }
    return 0;
  }
}
