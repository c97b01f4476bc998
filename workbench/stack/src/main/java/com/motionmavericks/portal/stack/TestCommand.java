package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.DevBackends;
import com.motionmavericks.portal.stack.suite.Leftovers;
import com.motionmavericks.portal.stack.suite.Terminal;
import com.motionmavericks.portal.stack.tests.OptionalTool;
import com.motionmavericks.portal.stack.tests.TestReports;
import com.motionmavericks.portal.stack.tests.TestTotals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./portal test}: every test; the last lines name those that failed and count them all. */
@Command(name = "test", description = "Run every test; the last line counts them.")
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    boolean shared = DevBackends.process(checkout).isPresent();
    // File systems that count whole seconds would put a report of this second before it.
    Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    int status = Terminal.run(checkout, command(checkout));
    if (!shared) {
      Leftovers.endDevBackends(checkout);
    }
    if (status == 0) {
      Build.note(checkout, Build.suite(checkout.services()), begin);
    }
    TestReports reports = TestReports.since(checkout.root(), begin);
    TestTotals totals = reports.totals();
    List<OptionalTool> missing = OptionalTool.missing();
    System.out.println();
    reports.failures().stream().flatMap(test -> test.lines().stream()).forEach(System.out::println);
    if (!missing.isEmpty()) {
      System.out.printf("MISSING OPTIONAL TOOLS: %d%n", missing.size());
      missing.forEach(tool -> System.out.printf("  %s: %s%n", tool.program(), tool.without()));
    }
    if (status != 0 && totals.failed() == 0) {
      System.out.println("The build failed outside of the tests: see above.");
    }
    System.out.println(totals.line());
    return status == 0 && totals.failed() == 0 ? 0 : 1;
  }

  /**
   * Two modules at a time, as the cores that they are measured for: tests wait as much as they
   * compute, but what is bounded in time, as how long a dashboard waits for its neighbours, would
   * fail among more. Each service has its own database, Redis database and stand-in. One failure
   * hides no other.
   */
  private static List<String> command(Checkout checkout) {
    return List.of(
        checkout.root().resolve("mvnw").toString(), "-B", "-T", "2", "--fail-at-end", "verify");
  }
}
