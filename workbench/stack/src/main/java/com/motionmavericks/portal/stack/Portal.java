package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./portal}: the commands are its subcommands. What goes wrong ends in one sentence. */
@Command(
    name = "portal",
    description = "Starts, tests and looks into the Motion Mavericks Portal on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      TokenCommand.class,
      TraceCommand.class,
      ArchiveTraceCommand.class,
      SmokeCommand.class,
      ScoreCommand.class,
      ConformanceCommand.class,
      TaxonomyCommand.class,
      ObjectivesCommand.class,
      OpenapiCommand.class,
      TestCommand.class,
      ProveCommand.class
    })
public final class Portal implements Runnable {
  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli reads it: help instead of a run
  private boolean help;

  private Portal() {}

  public static void main(String[] words) {
    var portal = new Portal();
    var line = new CommandLine(portal);
    line.setExecutionExceptionHandler((e, command, _) -> portal.explain(e, command.getErr()));
    System.exit(line.execute(withoutHelp(words)));
  }

  // "./portal help up" is "./portal up --help".
  private static String[] withoutHelp(String[] words) {
    if (words.length == 0 || !words[0].equals("help")) {
      return words;
    }
    List<String> turned = new ArrayList<>(List.of(words).subList(1, words.length));
    turned.add("--help");
    return turned.toArray(String[]::new);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  private int explain(Exception e, PrintWriter err) {
    String message = e.getMessage();
    String sentence =
        e instanceof Refusal && message != null
            ? message
            : "This should not happen: " + e + " (--verbose says more).";
    if (!sentence.isEmpty()) {
      err.println("portal: " + sentence);
    }
    if (verbose) {
      e.printStackTrace(err);
    }
    return e instanceof Refusal refusal ? refusal.status() : 1;
  }
}
