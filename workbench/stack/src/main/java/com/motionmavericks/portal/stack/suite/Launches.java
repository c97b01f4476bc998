package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Detached;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each part is started. */
final class Launches {
  private static final String BACKENDS_MAIN = "com.motionmavericks.portal.backends.Backends";

  private final Checkout checkout;
  private final Ports ports;
  private final Conditions conditions;

  Launches(Checkout checkout, Ports ports, Conditions conditions) {
    this.checkout = checkout;
    this.ports = ports;
    this.conditions = conditions;
  }

  /**
   * Something that runs.
   *
   * @param mark a part of its command line that only it has
   */
  record Started(String name, Process process, String mark, Path log) {}

  Started backends() {
    Runnables.copyModule(
        checkout.root().resolve("workbench/backends"), checkout.runnable(StackRecord.BACKENDS));
    String mark = checkout.runnable(StackRecord.BACKENDS).resolve("*").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java(),
                "-Xmx" + conditions.backendsHeap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            mark,
            BACKENDS_MAIN,
            "--state",
            checkout.up().toString(),
            "--mux-webhook-url",
            ports.url("assets") + "/webhooks/mux",
            "--resend-webhook-url",
            ports.url("notifications") + "/webhooks/resend"));
    for (String name : Ports.BACKENDS) {
      command.addAll(List.of("--port", name + "=" + ports.of(name)));
    }
    return started(StackRecord.BACKENDS, command, Map.of(), mark);
  }

  Started service(String name) {
    Path runnable = checkout.runnable(name);
    Runnables.copy(checkout.root().resolve(name + "-service/target/quarkus-app"), runnable);
    String jar = runnable.resolve("quarkus-run.jar").toString();
    List<String> command = new ArrayList<>(List.of(checkout.java()));
    command.addAll(conditions.jvm());
    command.addAll(List.of("-jar", jar));
    Map<String, String> environment =
        new HashMap<>(ServiceEnvironment.of(name, ports, System.getenv()));
    environment.putAll(conditions.environment());
    return started(name, command, environment, jar);
  }

  private Started started(
      String name, List<String> command, Map<String, String> environment, String mark) {
    Path log = checkout.logs().resolve(name + ".log");
    return new Started(name, Detached.start(command, environment, checkout.root(), log), mark, log);
  }
}
