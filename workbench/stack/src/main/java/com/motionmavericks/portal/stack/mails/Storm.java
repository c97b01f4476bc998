package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many updates while those who mail them are killed and Resend answers badly; then what Resend
 * accepted is held against what was updated.
 */
public final class Storm {
  public static final List<String> SERVICES = List.of("projects", "milestones", "notifications");

  private static final int WRITERS = 4;
  private static final Duration QUIET = Duration.ofMinutes(3);
  private static final Duration EXPORT = Duration.ofSeconds(10);

  /** Among 200s: too many, its own faults, answers that are lost or come after the time-out. */
  private static final List<String> WEATHER =
      List.of(
          "{\"kind\":\"busy\",\"chance\":0.03,\"retry_after\":1}",
          "{\"kind\":\"error\",\"chance\":0.03,\"status\":500}",
          "{\"kind\":\"lost_answer\",\"chance\":0.03}",
          "{\"kind\":\"late_answer\",\"chance\":0.005,\"delay_ms\":9000}");

  private final Checkout checkout;
  private final Ports ports;
  private final Supervisor suite;
  private final Size size;

  public Storm(Checkout checkout, Ports ports, Supervisor suite, Size size) {
    this.checkout = checkout;
    this.ports = ports;
    this.suite = suite;
    this.size = size;
  }

  /** Raises it, waits until it has passed, and tells what it left. */
  public Report run() {
    try (Stage stage = new Stage(ports, WRITERS)) {
      stage.resend("PUT", "rate", "{\"limit\":500,\"enforced\":true}");
      // A report would tell what a lost answer does not, and no key would be used again.
      stage.resend("PUT", "webhook", "{\"url\":null}");
      WEATHER.forEach(fault -> stage.resend("POST", "faults", fault));
      Killer killer = new Killer(checkout, ports, suite, size);
      Map<String, String> updates = raise(stage, killer);
      awaitCalm(stage);
      stage.resend("DELETE", "faults", "");
      List<Instant> kills = killer.killedService();
      SpanPath path = new SpanPath(stage::trace, kills, ExportDelay.of(checkout));
      return new Judge(stage, updates, path, kills.size(), killer.forgotten()).report();
    }
  }

  /** Until both are done: the updates, and the killing. */
  private Map<String, String> raise(Stage stage, Killer killer) {
    Map<String, String> updates = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      done.add(threads.submit(killer::run));
      for (int writer = 0; writer < WRITERS; writer++) {
        done.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement();
                      i < size.updates();
                      i = next.getAndIncrement()) {
                    updates.put(Stage.title(i), stage.update(i));
                  }
                }));
      }
      done.forEach(Storm::got);
    }
    return updates;
  }

  /** Until nothing is due, and nothing has come for a while. */
  private void awaitCalm(Stage stage) {
    Instant changed = Instant.now();
    int before = -1;
    while (Instant.now().isBefore(changed.plus(QUIET))) {
      int now = stage.resend("emails?limit=100000").size();
      if (now != before) {
        before = now;
        changed = Instant.now();
      }
      boolean calm = now >= size.updates() && isNothingDue(stage);
      if (calm && Instant.now().isAfter(changed.plus(EXPORT))) {
        return;
      }
      Ending.pause(1_000);
    }
  }

  private static boolean isNothingDue(Stage stage) {
    JsonNode due = stage.deliveries("?status=due&limit=1");
    return due.path("items").isEmpty();
  }

  private static void got(Future<?> future) {
    try {
      future.get(30, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal
          ? refusal
          : new Refusal("A thread failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new Refusal("It takes longer than half an hour.", e);
    }
  }
}
