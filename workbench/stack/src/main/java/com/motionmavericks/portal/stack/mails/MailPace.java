package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How soon what happened is a mail that Resend has, and whether its rate is used and kept to. */
public final class MailPace {
  public static final List<String> SERVICES = Storm.SERVICES;

  private static final int MILESTONES = 50;
  private static final int LOOK_MILLIS = 1_000;
  private static final int WRITERS = 4;
  private static final int ALLOWED = 500;
  private static final int LIMIT = 10;
  private static final Duration QUIET = Duration.ofMinutes(1);

  /**
   * How many.
   *
   * @param warmUp updates before anything is measured, as they come
   * @param few updates a second, to compare with
   * @param many updates a second
   * @param seconds of each
   * @param backlog mails that wait while Resend allows ten a second
   */
  public record Size(int warmUp, int few, int many, int seconds, int backlog) {
    /** As the proof is meant. */
    public static final Size FULL = new Size(3_000, 5, 100, 30, 300);

    /** For the tests. */
    public static final Size SMALL = new Size(20, 3, 10, 3, 30);

    /** As {@code warmUp,few,many,seconds,backlog}; the full one where nothing is said. */
    public static Size of(String text) {
      if (text.isBlank()) {
        return FULL;
      }
      int[] n = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
      return new Size(n[0], n[1], n[2], n[3], n[4]);
    }
  }

  /** From what happened to its mail, in milliseconds. */
  public record Times(int mails, double p50, double p99) {
    static Times of(List<Duration> seen) {
      List<Duration> sorted = seen.stream().sorted().toList();
      return new Times(sorted.size(), at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(List<Duration> sorted, double share) {
      int rank = (int) Math.ceil(share * sorted.size());
      return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, rank - 1)).toNanos() / 1e6;
    }
  }

  /**
   * What was seen.
   *
   * @param few while few happened
   * @param many while many did
   * @param refused how often Resend said 429 meanwhile
   * @param used share of ten a second that mails took while more waited
   * @param refusedOnceLearnt how often it said 429 meanwhile
   * @param missing mails that did not come
   */
  public record Report(
      Times few, Times many, int refused, double used, int refusedOnceLearnt, int missing) {}

  private final Ports ports;
  private final Size size;
  private int next;
  private int missing;

  public MailPace(Ports ports, Size size) {
    this.ports = ports;
    this.size = size;
  }

  public Report measure() {
    try (Stage stage = new Stage(ports, MILESTONES)) {
      allow(stage, ALLOWED);
      stage.resend(
          "POST",
          "faults",
          "{\"kind\":\"delay\",\"method\":\"POST\",\"path\":\"/emails\",\"delay_ms\":50}");
      accepted(stage, warmUp(stage));
      allow(stage, ALLOWED);
      Times few = times(stage, size.few(), size.seconds());
      Times many = times(stage, size.many(), size.seconds());
      int refused = refused(stage);
      allow(stage, LIMIT);
      accepted(stage, updates(stage, size.many(), 1));
      allow(stage, LIMIT);
      double used = used(accepted(stage, updates(stage, size.many(), size.backlog())));
      return new Report(few, many, refused, used, refused(stage), missing);
    }
  }

  private Times times(Stage stage, int rate, int seconds) {
    Map<String, Instant> mails = accepted(stage, updates(stage, rate, rate * seconds));
    Map<String, Instant> happened = stage.happened();
    return Times.of(
        mails.entrySet().stream()
            .map(mail -> Duration.between(happened.get(mail.getKey()), mail.getValue()))
            .toList());
  }

  /** A cold service that is asked too often falls behind and does not come back soon. */
  private List<String> warmUp(Stage stage) {
    List<String> titles = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> made = new ArrayList<>();
      for (int i = 0; i < size.warmUp(); i++) {
        int number = next++;
        titles.add(Stage.title(number));
        made.add(threads.submit(() -> stage.update(number)));
      }
      made.forEach(MailPace::got);
    }
    return titles;
  }

  /** Each at its time, however long those before it take; their titles. */
  private List<String> updates(Stage stage, int rate, int many) {
    List<String> titles = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> made = new ArrayList<>();
      long begun = System.nanoTime();
      for (int i = 0; i < many; i++) {
        long left = begun + i * 1_000_000_000L / rate - System.nanoTime();
        Ending.pause(Math.max(0, left / 1_000_000));
        int number = next++;
        titles.add(Stage.title(number));
        made.add(threads.submit(() -> stage.update(number)));
      }
      made.forEach(MailPace::got);
    }
    return titles;
  }

  /** When Resend took each of them, and forgets it; ends where nothing has come for a while. */
  private Map<String, Instant> accepted(Stage stage, List<String> titles) {
    Map<String, Instant> taken = new HashMap<>();
    Instant changed = Instant.now();
    while (taken.size() < titles.size() && Instant.now().isBefore(changed.plus(QUIET))) {
      Ending.pause(LOOK_MILLIS);
      int before = taken.size();
      for (JsonNode mail : stage.resend("emails?limit=100000")) {
        String title = mail.path("subject").asText().split(":", 2)[0];
        taken.putIfAbsent(title, Instant.parse(mail.path("created_at").asText()));
      }
      taken.keySet().retainAll(titles);
      changed = taken.size() > before ? Instant.now() : changed;
    }
    stage.resend("DELETE", "emails", "");
    missing += titles.size() - taken.size();
    return taken;
  }

  private static double used(Map<String, Instant> mails) {
    List<Instant> sorted = mails.values().stream().sorted().toList();
    Duration took = Duration.between(sorted.getFirst(), sorted.getLast());
    return (sorted.size() - 1) / (took.toNanos() / 1e9) / LIMIT;
  }

  /** From now on; counts refusals anew. */
  private static void allow(Stage stage, int limit) {
    stage.resend("PUT", "rate", "{\"limit\":%d,\"enforced\":true}".formatted(limit));
  }

  private static int refused(Stage stage) {
    return stage.resend("rate").path("refused").asInt();
  }

  private static void got(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new Refusal("An update failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", e);
    }
  }
}
