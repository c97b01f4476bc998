package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.ports.FreePorts;
import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bare Quarkus endpoint with one Redis GET, {@code workbench/yardstick}, in its own process. */
final class Yardstick implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Process process;
  private final String address;

  Yardstick(Checkout checkout, Ports ports) {
    int port = FreePorts.next();
    this.address = "http://localhost:" + port + "/values/anything";
    Path log = checkout.logs().resolve("yardstick.log");
    List<String> command = new ArrayList<>(List.of(checkout.java()));
    command.addAll(Conditions.measured(Map.of()).jvm());
    command.addAll(
        List.of(
            "-jar",
            checkout
                .root()
                .resolve("workbench/yardstick/target/quarkus-app/quarkus-run.jar")
                .toString()));
    this.process =
        Detached.companion(
            command,
            Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_REDIS_HOSTS", "redis://localhost:%d/0".formatted(ports.of("redis"))),
            checkout.root(),
            log);
    for (int waited = 0; !answers(); waited += 100) {
      if (waited > PATIENCE_MILLIS) {
        close();
        throw new Refusal("The yardstick did not start; its log: " + log);
      }
      Ending.pause(100);
    }
  }

  String address() {
    return address;
  }

  /** 204 too: a key that Redis does not have costs the same command. */
  private boolean answers() {
    try {
      return Http.get(address, Map.of()).isGood();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
