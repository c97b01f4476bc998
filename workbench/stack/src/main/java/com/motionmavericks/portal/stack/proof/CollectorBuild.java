package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The collector's binary, built with Go once for each manifest. */
final class CollectorBuild {
  static final Path CONFIGURATIONS = Path.of("deploy", "observability", "collector");

  private CollectorBuild() {}

  /** Where it lies; exit 3 where there is no Go to build it with. */
  static Path binary(Checkout checkout) {
    Path sources = checkout.root().resolve(CONFIGURATIONS);
    Path folder =
        checkout.state().resolve("collector").resolve(digest(sources.resolve("manifest.yaml")));
    Path binary = folder.resolve("portal-collector");
    if (!Files.isExecutable(binary)) {
      System.err.println("building the collector");
      String script = sources.resolve("build.sh").toString();
      int status = Terminal.run(checkout, List.of("sh", script, folder.toString()));
      if (status != 0) {
        throw new Refusal("", status);
      }
    }
    return binary;
  }

  private static String digest(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
