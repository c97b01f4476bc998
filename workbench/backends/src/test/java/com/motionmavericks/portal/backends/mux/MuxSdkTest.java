package com.motionmavericks.portal.backends.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Mux' own client for Node, unchanged, against the stand-in. Node is an optional tool: where it or
 * the client cannot be had, this says so loudly, and {@code ./portal test} counts it as missing.
 */
class MuxSdkTest {
  private static final String CLIENT = "@mux/mux-node@" + System.getProperty("mux-node.version");
  private static final Path FOLDER = Path.of("target", "mux-sdk");

  @Test
  void takesTheStandInForMux() throws IOException, InterruptedException {
    if (!isClientThere()) {
      System.out.printf(
          "NOT PROVED: the stand-in of Mux was not tried with Mux' own client %s: it needs npm,"
              + " and a registry that has it%n",
          CLIENT);
      return;
    }
    try (MuxStandIn mux = MuxStandIn.start(0, null, Duration.ofMillis(20))) {
      JsonNode seen = check(mux.uri());

      assertThat(seen)
          .isEqualTo(
              Json.parse(
                  """
                  {"created":"waiting","chunks":[308,200],"upload":"asset_created",
                   "playback":["signed"],"passthrough":"sdk|check","listed":true,
                   "cancelled":"cancelled","gone":404,"refused":401,
                   "verified":["video.asset.created","video.asset.deleted","video.asset.ready",
                     "video.upload.asset_created","video.upload.cancelled","video.upload.created"],
                   "forged":"refused"}
                  """
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  /** Installs it into this module's own folder, once. */
  private static boolean isClientThere() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    try (InputStream script = MuxSdkTest.class.getResourceAsStream("/mux-sdk/check.mjs")) {
      Files.copy(
          Objects.requireNonNull(script),
          FOLDER.resolve("check.mjs"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      Process install =
          in(
              FOLDER,
              Map.of(),
              "npm",
              "install",
              "--no-save",
              "--no-audit",
              "--no-fund",
              "--ignore-scripts",
              "--prefer-offline",
              "--prefix",
              ".",
              CLIENT);
      return install.waitFor(2, TimeUnit.MINUTES) && install.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static JsonNode check(URI address) throws IOException, InterruptedException {
    Process node =
        in(
            FOLDER,
            Map.of(
                "MUX_BASE_URL", address.toString(),
                "MUX_TOKEN_ID", MuxStandIn.TOKEN_ID,
                "MUX_TOKEN_SECRET", MuxStandIn.TOKEN_SECRET,
                "MUX_WEBHOOK_SECRET", MuxStandIn.WEBHOOK_SECRET),
            "node",
            "check.mjs");
    assertThat(node.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    String output = Files.readString(FOLDER.resolve("node.log"));
    assertThat(node.exitValue()).as(output).isZero();
    return Objects.requireNonNull(
        Json.parse(output.getBytes(java.nio.charset.StandardCharsets.UTF_8)), output);
  }

  private static Process in(Path folder, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder process = new ProcessBuilder(List.of(command));
    process.directory(folder.toFile());
    process.environment().putAll(environment);
    File log = folder.resolve(command[0] + ".log").toFile();
    return process.redirectErrorStream(true).redirectOutput(log).start();
  }
}
