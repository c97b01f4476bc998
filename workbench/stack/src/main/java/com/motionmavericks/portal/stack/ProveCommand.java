package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.proof.ConcurrencyProof;
import com.motionmavericks.portal.stack.proof.DashboardsProof;
import com.motionmavericks.portal.stack.proof.ExactlyOnceProof;
import com.motionmavericks.portal.stack.proof.ImagesProof;
import com.motionmavericks.portal.stack.proof.MailPaceProof;
import com.motionmavericks.portal.stack.proof.PipelineProof;
import com.motionmavericks.portal.stack.proof.Proof;
import com.motionmavericks.portal.stack.proof.ScaleProof;
import com.motionmavericks.portal.stack.proof.ShareLinksProof;
import com.motionmavericks.portal.stack.proof.TracingCostProof;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./portal prove}: the long proofs at full size; exit 0 where it holds, else 1. */
@Command(name = "prove", description = "List the long proofs, or run one of them.")
final class ProveCommand implements Callable<Integer> {
  private static final List<Proof> PROOFS =
      List.of(
          new ConcurrencyProof(),
          new ExactlyOnceProof(),
          new MailPaceProof(),
          new PipelineProof(),
          new DashboardsProof(),
          new ImagesProof(),
          new ScaleProof(),
          new ShareLinksProof(),
          new TracingCostProof());

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The proof to run.")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    if (name.isEmpty()) {
      PROOFS.forEach(proof -> System.out.printf("%-14s %s%n", proof.name(), proof.description()));
      return 0;
    }
    Proof wanted =
        PROOFS.stream()
            .filter(proof -> proof.name().equals(name.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no proof named %s: ./portal prove lists them."
                            .formatted(name.get()),
                        2));
    return wanted.run(Checkout.here()) ? 0 : 1;
  }
}
