package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Examination;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./portal taxonomy}: code and page from the registry of spans. */
@Command(
    name = "taxonomy",
    description = "Make code and docs/span-taxonomy.md anew from the registry of spans.")
final class TaxonomyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    return Examination.run(
        checkout, "registry.TaxonomyGenerator", List.of(checkout.root().toString()));
  }
}
