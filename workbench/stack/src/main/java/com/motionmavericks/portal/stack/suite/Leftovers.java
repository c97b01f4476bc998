package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends what is recorded as started, by whomever. */
public final class Leftovers {
  /** A service ends its requests and flushes its spans: 10 s and 5 s at most. */
  private static final Duration SERVICES = Duration.ofSeconds(20);

  private static final Duration BACKENDS = Duration.ofSeconds(30);
  private static final Duration SUPERVISOR = Duration.ofSeconds(60);

  private Leftovers() {}

  /**
   * Ends services, then backends, then what a killed daemon left, and forgets the record.
   *
   * @return the names of what ran
   */
  static List<String> end(Checkout checkout, StackRecord record) {
    List<String> ran =
        record.processes().stream().filter(ProcessRecord::runs).map(ProcessRecord::name).toList();
    say(Ending.end(record.services(), SERVICES));
    List<ProcessRecord> daemon =
        record.backends().stream()
            .filter(process -> process.name().equals(StackRecord.BACKENDS))
            .toList();
    say(Ending.end(daemon, BACKENDS));
    say(Ending.end(record.backends(), BACKENDS));
    try {
      StackRecord.delete(checkout);
    } catch (IOException e) {
      throw new Refusal("Cannot delete the record of the run: " + e.getMessage(), e);
    }
    return ran;
  }

  /**
   * Ends the suite of this checkout: its supervisor, which ends the rest, and what a killed one
   * left.
   *
   * @return the names of what ran
   */
  public static List<String> down(Checkout checkout) {
    Optional<StackRecord> found = StackRecord.read(checkout);
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> ran = new ArrayList<>();
    found.get().processes().stream()
        .filter(ProcessRecord::runs)
        .map(ProcessRecord::name)
        .forEach(ran::add);
    if (found.get().supervisor().runs()) {
      ran.addFirst("supervisor");
      say(Ending.end(List.of(found.get().supervisor()), SUPERVISOR));
    }
    // It may have started something after we read.
    end(checkout, StackRecord.read(checkout).orElse(found.get()));
    return ran;
  }

  /**
   * Ends the backends that dev mode and tests of this checkout share.
   *
   * @return whether they ran
   */
  public static boolean endDevBackends(Checkout checkout) {
    Optional<ProcessRecord> daemon = DevBackends.process(checkout);
    daemon.ifPresent(process -> say(Ending.end(List.of(process), BACKENDS)));
    return daemon.isPresent();
  }

  private static void say(List<ProcessRecord> killed) {
    killed.forEach(
        process -> System.out.printf("%s did not end in time and was killed%n", process.name()));
  }
}
