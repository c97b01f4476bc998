package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The collector's two tiers, as real processes, against planted traces. */
public final class PipelineProof implements Proof {
  private static final Path CONFIGURATIONS = Path.of("deploy", "observability", "collector");

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public String description() {
    return "the collector keeps every error and whole stories, counts every request, lets nothing"
        + " private out, and survives restarts and outages (needs Go; about 5 minutes)";
  }

  @Override
  public boolean run(Checkout checkout) {
    Build.stale(checkout, List.of("pipeline"));
    Path collector = collector(checkout);
    Path module = checkout.root().resolve("workbench/pipeline/target");
    return Terminal.run(
            checkout,
            List.of(
                checkout.java(),
                "-Xmx768m",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                module.resolve("*") + File.pathSeparator + module.resolve("lib/*"),
                "com.motionmavericks.portal.pipeline.Pipeline",
                "--collector=" + collector,
                "--configurations=" + checkout.root().resolve(CONFIGURATIONS),
                "--work=" + checkout.state().resolve("pipeline")))
        == 0;
  }

  /** Built once for each manifest; exit 3 where there is no Go to build it with. */
  private static Path collector(Checkout checkout) {
    Path sources = checkout.root().resolve(CONFIGURATIONS);
    Path folder =
        checkout.state().resolve("collector").resolve(digest(sources.resolve("manifest.yaml")));
    Path collector = folder.resolve("portal-collector");
    if (!Files.isExecutable(collector)) {
      System.err.println("building the collector");
      String script = sources.resolve("build.sh").toString();
      int status = Terminal.run(checkout, List.of("sh", script, folder.toString()));
      if (status != 0) {
        throw new Refusal("", status);
      }
    }
    return collector;
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
