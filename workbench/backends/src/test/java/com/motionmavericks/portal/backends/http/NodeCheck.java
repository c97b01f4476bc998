package com.motionmavericks.portal.backends.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A vendor's own client for Node, unchanged, against a stand-in. Node is an optional tool. */
public final class NodeCheck {
  private final Path folder;
  private final String script;
  private final List<String> packages;

  /**
   * A check.
   *
   * @param name of its folder, below the resources and below target
   * @param packages with their versions, of npm
   */
  public NodeCheck(String name, String... packages) {
    this.folder = Path.of("target", name);
    this.script = "/" + name + "/check.mjs";
    this.packages = List.of(packages);
  }

  /**
   * Runs it.
   *
   * @return what the script printed; empty where Node or the packages cannot be had
   */
  public Optional<JsonNode> run(Map<String, String> environment)
      throws IOException, InterruptedException {
    if (!isThere()) {
      return Optional.empty();
    }
    Process node = start(environment, List.of("node", "check.mjs"));
    assertThat(node.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    String output = Files.readString(folder.resolve("node.log"));
    assertThat(node.exitValue()).as(output).isZero();
    return Optional.of(Objects.requireNonNull(Json.parse(output.getBytes(UTF_8)), output));
  }

  /** Installs the packages into a folder of this module, once. */
  private boolean isThere() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (InputStream check = NodeCheck.class.getResourceAsStream(script)) {
      Files.copy(
          Objects.requireNonNull(check),
          folder.resolve("check.mjs"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "npm",
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefer-offline",
                "--prefix",
                "."));
    command.addAll(packages);
    try {
      Process install = start(Map.of(), command);
      return install.waitFor(2, TimeUnit.MINUTES) && install.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private Process start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command);
    process.directory(folder.toFile());
    process.environment().putAll(environment);
    File log = folder.resolve(command.getFirst() + ".log").toFile();
    return process.redirectErrorStream(true).redirectOutput(log).start();
  }
}
