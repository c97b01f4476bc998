package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Program;
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
    Path collector = CollectorBuild.binary(checkout);
    return Program.run(
            checkout,
            "pipeline",
            List.of("-Xmx768m"),
            "com.motionmavericks.portal.pipeline.Pipeline",
            List.of(
                "--collector=" + collector,
                "--configurations=" + checkout.root().resolve(CollectorBuild.CONFIGURATIONS),
                "--work=" + checkout.state().resolve("pipeline")))
        == 0;
  }
}
