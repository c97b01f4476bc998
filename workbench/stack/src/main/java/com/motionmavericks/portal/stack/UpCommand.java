package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.AddressTable;
import com.motionmavericks.portal.stack.suite.Background;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal up}: everything on this machine, until it is told to end. */
@Command(name = "up", description = "Start the whole suite; Ctrl-C or ./portal down stops it.")
final class UpCommand implements Callable<Integer> {
  @Option(names = "--background", description = "Return when all is ready; it runs on.")
  private boolean background;

  @Option(names = "--fresh", description = "Empty the state first.")
  private boolean fresh;

  @Option(
      names = "--port",
      paramLabel = "NAME=NUMBER",
      description = "Another port for a part, as in projects=18081 (or PORTAL_PORT_PROJECTS).")
  private List<String> portOptions = new ArrayList<>();

  @Option(names = "--supervise", hidden = true)
  private boolean supervise;

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    Ports ports = Ports.choose(portOptions, System.getenv());
    List<String> services = checkout.services();
    try (Ground ground = Ground.take(checkout)) {
      if (!supervise) {
        ground.prepare(fresh, ports, services);
        Build.stale(checkout, Build.suite(services));
      }
      if (!background) {
        run(checkout, ports, services);
      }
    }
    return Background.start(checkout, ports);
  }

  private static void run(Checkout checkout, Ports ports, List<String> services) {
    var supervisor = new Supervisor(checkout, ports);
    Optional<String> trace;
    try {
      System.out.println("starting");
      supervisor.start(services);
      var demo = new DemoTenant(ports);
      if (demo.seed(checkout.up().resolve("seeded.json"))) {
        System.out.println("  demo tenant acme made");
      }
      trace = demo.openDashboard();
    } catch (Refusal e) {
      supervisor.stop();
      throw e;
    }
    System.out.print(AddressTable.of(ports, services, trace));
    System.out.printf("Ready after %s. Ctrl-C or ./portal down stops it.%n", supervisor.elapsed());
    supervisor.ready();
    supervisor.watch();
  }
}
