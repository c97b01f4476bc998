package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Collector.Installation;
import com.motionmavericks.portal.ports.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole proof; exit 0 where every number is what it has to be. */
@Command(name = "pipeline", description = "Proves the collector's two tiers with planted traces.")
public final class Pipeline implements Callable<Integer> {
  /** Trace ids and buckets are the same in every run: a share does not miss its aim by chance. */
  private static final long SEED = 2026;

  @Option(names = "--collector", required = true, description = "The collector's binary.")
  private Path collector = Path.of("");

  @Option(names = "--configurations", required = true, description = "The folder of its files.")
  private Path configurations = Path.of("");

  @Option(
      names = "--work",
      required = true,
      description = "A folder for logs and queues; emptied first.")
  private Path work = Path.of("");

  @Option(names = "--small", description = "A twentieth of it, to try it out.")
  private boolean small;

  public static void main(String[] words) {
    System.exit(new CommandLine(new Pipeline()).execute(words));
  }

  @Override
  public Integer call() throws IOException {
    empty(work);
    Size size = small ? Size.SMALL : Size.FULL;
    Findings findings = new Findings();
    var random = new SplittableRandom(SEED);
    Canaries canaries = new Canaries(random);
    try (Sink sink = new Sink(FreePorts.next(), canaries);
        Tiers tiers =
            new Tiers(new Installation(collector, configurations, work), sink.address())) {
      tiers
          .all()
          .forEach(
              tier ->
                  findings.holds(tier.name() + " finds its configuration right", tier.validates()));
      Bench bench =
          new Bench(tiers, new Sender(tiers.address()), sink, canaries, new Traces(random));
      new Sampling(bench, size).prove(findings);
      new Rates(bench, size).prove(findings, 50);
      new Rates(bench, size).prove(findings, 100);
      new Restarts(bench, size).proveGraceful(findings);
      new Restarts(bench, size).proveKilled(findings);
      new Outage(bench, size).prove(findings);
    }
    return findings.allMet() ? 0 : 1;
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path old : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!old.equals(folder)) {
          Files.delete(old);
        }
      }
    }
  }
}
