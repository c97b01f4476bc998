package com.motionmavericks.portal.stack.concurrency;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;

/** Lets a crowd loose on a running suite and judges what it left. */
public final class Concurrency {
  private static final int LOOK_SECONDS = 1;

  private final Checkout checkout;
  private final Ports ports;
  private final Size size;

  public Concurrency(Checkout checkout, Ports ports, Size size) {
    this.checkout = checkout;
    this.ports = ports;
    this.size = size;
  }

  /**
   * What came of it.
   *
   * @param answers how many of each act and status; 0 stands for a caller who did not wait
   * @param lines of the logs that named a trace
   * @param faults one sentence each; empty where every span and line is where it belongs
   */
  public record Report(
      Map<String, Long> answers,
      int requests,
      int traces,
      int spans,
      int lines,
      List<String> faults) {}

  public Report run() {
    Map<Path, Long> logs = new HashMap<>();
    checkout
        .services()
        .forEach(
            name -> {
              Path log = checkout.logs().resolve(name + ".log");
              logs.put(log, LogLine.count(log));
            });
    Receiver receiver = new Receiver(ports.url("otlp"));
    Collection<Sent> sent;
    try (Crowd crowd = new Crowd(ports, size);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
      var _ = watch.scheduleWithFixedDelay(receiver::look, LOOK_SECONDS, LOOK_SECONDS, SECONDS);
      sent = crowd.act();
    }
    receiver.settle();
    receiver.expect(sent.stream().map(Sent::traceId).toList());
    Map<String, List<Observed>> traces = receiver.traces();
    List<LogLine> lines =
        logs.entrySet().stream()
            .flatMap(log -> LogLine.read(log.getKey(), log.getValue()))
            .toList();
    return new Report(
        new TreeMap<>(
            sent.stream()
                .collect(
                    Collectors.groupingBy(
                        request -> request.act() + " " + request.status(), Collectors.counting()))),
        sent.size(),
        traces.size(),
        traces.values().stream().mapToInt(List::size).sum(),
        lines.size(),
        Judge.faults(sent, traces, lines));
  }
}
