package com.motionmavericks.portal.conformance.score;

import com.motionmavericks.portal.conformance.otlp.ReceivedTraces;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the Instrumentation Score of all that a receiver holds. Exit status 0 where every service
 * has 100, 1 where one has not, 2 where nothing was received or the arguments are off.
 */
public final class Score {
  private static final String USAGE = "usage: score --receiver URL [--service NAME]… [--json]";

  /** Spans leave their services in batches: so long may a parent be on its way. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Score() {}

  /**
   * What the command line says.
   *
   * @param services that must have a score
   */
  record Options(URI receiver, List<String> services, boolean json) {
    static Options parse(String... args) {
      String receiver = "";
      List<String> services = new ArrayList<>();
      boolean json = false;
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--json" -> json = true;
          case "--receiver" -> receiver = value(args, ++i);
          case "--service" -> services.add(value(args, ++i));
          default -> throw new IllegalArgumentException(USAGE);
        }
      }
      if (receiver.isEmpty()) {
        throw new IllegalArgumentException(USAGE);
      }
      return new Options(URI.create(receiver), List.copyOf(services), json);
    }

    private static String value(String[] args, int index) {
      if (index >= args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      return args[index];
    }
  }

  public static void main(String[] args) {
    try {
      System.exit(run(Options.parse(args), PATIENCE, System.out, System.err));
    } catch (IllegalArgumentException wrong) {
      System.err.println("score: " + wrong.getMessage());
      System.exit(2);
    }
  }

  static int run(Options options, Duration patience, PrintStream out, PrintStream err) {
    InstrumentationScore score;
    try {
      score = settled(options, patience);
    } catch (IOException unread) {
      err.println("score: the traces cannot be read: " + unread.getMessage());
      return 2;
    }
    if (score.services().isEmpty()) {
      err.println("score: nothing to judge was received: walk some journeys first");
      return 2;
    }
    out.println(options.json() ? ScoreReport.json(score) : ScoreReport.text(score));
    List<String> silent = silent(options, score);
    silent.forEach(name -> err.println("score: nothing was received of " + name));
    return score.isFull() && silent.isEmpty() ? 0 : 1;
  }

  /** The first full score within the patience, or the last one. */
  private static InstrumentationScore settled(Options options, Duration patience)
      throws IOException {
    Instant end = Instant.now().plus(patience);
    while (true) {
      var score = InstrumentationScore.of(ReceivedTraces.read(options.receiver()));
      boolean complete = score.isFull() && silent(options, score).isEmpty();
      if (complete || score.services().isEmpty() || Instant.now().isAfter(end)) {
        return score;
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting", stopped);
    }
  }

  private static List<String> silent(Options options, InstrumentationScore score) {
    List<String> heard = score.services().stream().map(ServiceScore::service).toList();
    return options.services().stream().filter(name -> !heard.contains(name)).toList();
  }
}
