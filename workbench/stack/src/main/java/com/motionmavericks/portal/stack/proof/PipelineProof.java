package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** The collector's two tiers, as real processes, against planted traces. */
public final class PipelineProof implements Proof {
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
    Path collector = CollectorBuild.binary(checkout);
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
                "--configurations=" + checkout.root().resolve(CollectorBuild.CONFIGURATIONS),
                "--work=" + checkout.state().resolve("pipeline")))
        == 0;
  }
}
