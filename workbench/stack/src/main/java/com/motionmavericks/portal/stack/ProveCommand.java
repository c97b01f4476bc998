package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./portal prove}: the long proofs at full size. There are none yet. */
@Command(name = "prove", description = "List the long proofs, or run one of them.")
final class ProveCommand implements Runnable {
  private static final List<String> PROOFS = List.of();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The proof to run.")
  private Optional<String> name = Optional.empty();

  @Override
  public void run() {
    if (name.isPresent()) {
      throw new Refusal(
          "There is no proof named %s: ./portal prove lists them.".formatted(name.get()), 2);
    }
    PROOFS.forEach(System.out::println);
    if (PROOFS.isEmpty()) {
      System.out.println("There are no long proofs yet.");
    }
  }
}
