package com.motionmavericks.portal.journeys;

import com.motionmavericks.portal.smoke.Portal;
import com.motionmavericks.portal.smoke.Stage;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole suite as {@code ./portal up} starts it, on free ports and empty state, once for all
 * tests. Ask for it by a parameter of type {@link Running}.
 */
final class Suite implements ParameterResolver {

  /** As a chart tells a container where it runs. */
  static final String POD =
      "k8s.namespace.name=journeys,k8s.pod.name=journeys-0,k8s.pod.uid=1f6b9c52-7a3e-4d0b-9a51-2f0c8e7d6b10";

  /** A started suite. */
  record Running(Supervisor supervisor, Checkout checkout, Ports ports, Portal portal, Stage stage)
      implements AutoCloseable {
    @Override
    public void close() {
      supervisor.stop();
    }

    URI backend(String name, String path) {
      return URI.create(ports.url(name) + path);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Suite.class))
        .computeIfAbsent(Running.class, started -> start(), Running.class);
  }

  private static Running start() {
    Checkout checkout = new Checkout(root(), "journeys");
    empty(checkout.up());
    Ports ports = Ports.free();
    Supervisor supervisor =
        new Supervisor(
            checkout, ports, Conditions.development().with("OTEL_RESOURCE_ATTRIBUTES", POD));
    try {
      supervisor.start(checkout.services());
      Portal portal = Portal.workbench(addresses(ports), "journeys");
      return new Running(supervisor, checkout, ports, portal, Stage.set(portal));
    } catch (RuntimeException failure) {
      supervisor.stop();
      throw failure;
    }
  }

  private static Map<String, URI> addresses(Ports ports) {
    Map<String, URI> addresses = new HashMap<>();
    Ports.SERVICES.forEach(name -> addresses.put(name, URI.create(ports.url(name))));
    addresses.put("oidc", URI.create(ports.issuer()));
    addresses.put("traces", URI.create(ports.url("otlp")));
    return addresses;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not within a checkout");
      }
    }
    return folder;
  }

  private static void empty(Path state) {
    if (!Files.exists(state)) {
      return;
    }
    try (Stream<Path> all = Files.walk(state)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
