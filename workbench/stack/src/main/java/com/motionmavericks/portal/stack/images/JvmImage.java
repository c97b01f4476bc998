package com.motionmavericks.portal.stack.images;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service's image for the JVM, made and started in a folder. */
public final class JvmImage {
  /** As {@code Dockerfile.jvm} wants the artifact. */
  public static final List<String> PACKAGING =
      List.of("-Dquarkus.package.jar.type=aot-jar", "-Dquarkus.package.output-directory=image");

  private static final Path FILE = Path.of("deploy", "images", "Dockerfile.jvm");
  private static final int ROUNDS = 3;
  private static final double CACHED = 0.9;
  private static final double CPU = 0.7;

  private final Checkout checkout;
  private final String service;

  public JvmImage(Checkout checkout, String service) {
    this.checkout = checkout;
    this.service = service;
  }

  /**
   * What was measured.
   *
   * @param without starts that did not use the cache
   * @param with starts that would have failed without it
   */
  public record Report(String service, long bytes, List<Start> without, List<Start> with) {
    /** Nearly all classes come from the cache, and it pays. */
    public boolean holds() {
      return cached() >= CACHED && cpu(with) < CPU * cpu(without);
    }

    /** One line of a table. */
    public String line() {
      return "%-14s %5d MB %26s %26s %16.1f %%"
          .formatted(
              service,
              bytes / 1_000_000,
              change(wall(without), wall(with)),
              change(cpu(without), cpu(with)),
              100 * cached());
    }

    private double cached() {
      return with.stream().mapToDouble(Start::cached).min().orElseThrow();
    }

    private static String change(double without, double with) {
      return "%.0f → %.0f ms: %.2f".formatted(without, with, with / without);
    }

    private static double wall(List<Start> starts) {
      return median(starts.stream().map(Start::wall).toList());
    }

    private static double cpu(List<Start> starts) {
      return median(starts.stream().map(Start::cpu).toList());
    }

    private static double median(List<Duration> all) {
      return all.stream().sorted().toList().get(all.size() / 2).toMillis();
    }
  }

  /** Makes it, and starts it with and without its cache in turn. */
  public Report tryOut() {
    Path folder = checkout.state().resolve("images").resolve(service);
    Dockerfile file = new Dockerfile(checkout, FILE, Map.of("SERVICE", service));
    file.build(folder);
    List<Start> without = new ArrayList<>();
    List<Start> with = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      without.add(Start.of(service, folder, file.entrypoint(), "off", checkout.java()));
      with.add(Start.of(service, folder, file.entrypoint(), "on", checkout.java()));
    }
    try {
      return new Report(service, Files.size(folder.resolve("service.aot")), without, with);
    } catch (IOException e) {
      throw new Refusal("Cannot read the cache of " + service + ": " + e.getMessage(), e);
    }
  }
}
