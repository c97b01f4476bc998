package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.util.List;

/** Programs that run on this terminal. */
public final class Terminal {
  private Terminal() {}

  /** Runs a program in the project's folder; its exit status. It ends with this process. */
  public static int run(Checkout checkout, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(checkout.root().toFile()).inheritIO().start();
      var hook =
          new Thread(
              () -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
              },
              "end " + command.getFirst());
      Runtime.getRuntime().addShutdownHook(hook);
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(hook);
      return status;
    } catch (IOException e) {
      throw new Refusal("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
  }
}
