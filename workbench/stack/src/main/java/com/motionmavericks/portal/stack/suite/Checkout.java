package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the project lies, and where in it things are.
 *
 * @param suite names the state of one running suite: {@code up}, or that of a test beside it
 */
public record Checkout(Path root, String suite) {
  /** The one whose suite is {@code ./portal up}'s. */
  public Checkout(Path root) {
    this(root, "up");
  }

  /** The one that {@code ./portal} was called in. */
  public static Checkout here() {
    return new Checkout(
        Path.of(System.getProperty("portal.root", ".")).toAbsolutePath().normalize());
  }

  /** All that lives on this machine only. */
  public Path state() {
    return root.resolve(".portal");
  }

  /** The state of the running suite; survives restarts. */
  public Path up() {
    return state().resolve(suite);
  }

  /** The state of the backends that dev mode and tests share. */
  public Path dev() {
    return state().resolve("dev");
  }

  public Path logs() {
    return up().resolve("logs");
  }

  /** The runnable copy of a module: no build may pull it from under its process. */
  public Path runnable(String name) {
    return up().resolve("run").resolve(name);
  }

  /** The {@code java} that runs this. */
  public String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The services that this checkout has, in the order of the house. */
  public List<String> services() {
    String pom = read(root.resolve("pom.xml"));
    return Ports.SERVICES.stream()
        .filter(name -> pom.contains("<module>" + name + "-service</module>"))
        .filter(name -> Files.isRegularFile(root.resolve(name + "-service/pom.xml")))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file + ": is this the portal's checkout?", e);
    }
  }
}
