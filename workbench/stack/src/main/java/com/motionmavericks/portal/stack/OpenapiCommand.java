package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./portal openapi}: the committed descriptions, and the page of codes made from them. */
@Command(
    name = "openapi",
    description = "Make each service's openapi.yaml and docs/status-codes.md anew.")
final class OpenapiCommand implements Callable<Integer> {
  private static final Path FILE = Path.of("openapi", "openapi.yaml");

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    List<String> services = checkout.services().stream().map(name -> name + "-service").toList();
    Build.stale(checkout, services);
    services.forEach(service -> copy(checkout.root().resolve(service)));
    return Examination.run(
        checkout, "catalogue.StatusCodesGenerator", List.of(checkout.root().toString()));
  }

  /** Building a service leaves its description in target. */
  private static void copy(Path service) {
    Path committed = service.resolve(FILE);
    try {
      Files.createDirectories(committed.getParent());
      Files.copy(
          service.resolve("target").resolve(FILE), committed, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("Cannot write %s: %s".formatted(committed, e.getMessage()), e);
    }
  }
}
