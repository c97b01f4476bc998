package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The cleanup of a running suite, beside the best statement that does the same. */
public final class Cleaning {
  private final LinkTable table;
  private final Ports ports;
  private final Size size;

  public Cleaning(Ports ports, Size size) {
    this.table = new LinkTable(ports);
    this.ports = ports;
    this.size = size;
  }

  /**
   * What was seen; rates are tokens a second, the best of the rounds.
   *
   * @param few by the service, where there are no other links
   * @param many the same among all others
   * @param byHand by one statement, among them
   * @param left expired tokens that were not removed
   * @param lost tokens of live links that were
   */
  public record Report(double few, double many, double byHand, long left, long lost) {
    public double ratio() {
      return many / byHand;
    }

    /** How much slower it is among many others. */
    public double growth() {
      return few / many;
    }
  }

  /** Seeds and measures; the live links stay. */
  public Report measure() {
    long others = table.live();
    round();
    double few = best(this::round);
    table.seedLive(size.live());
    List<Double> byHand = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    long left = 0;
    for (int i = 0; i < size.rounds(); i++) {
      table.seedExpired(size.expired());
      byHand.add(size.expired() / table.cleanByHand());
      many.add(round());
      left += table.expired();
    }
    return new Report(few, max(many), max(byHand), left, others + size.live() - table.live());
  }

  private double best(DoubleSupplier rate) {
    double best = 0;
    for (int i = 0; i < size.rounds(); i++) {
      best = Math.max(best, rate.getAsDouble());
    }
    return best;
  }

  private static double max(List<Double> rates) {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private double round() {
    table.seedExpired(size.expired());
    return size.expired() / cleanByService();
  }

  /** Links for a cleaning that somebody watches. */
  void prepare() {
    table.seedExpired(size.expired());
  }

  /** As an operator does it, run after run until nothing is left; seconds. */
  double cleanByService() {
    String token = Tokens.issue(ports.issuer(), Optional.empty(), "operator", Optional.empty());
    long begin = System.nanoTime();
    long handled;
    do {
      handled = run(token);
    } while (handled > 0);
    return (System.nanoTime() - begin) / 1e9;
  }

  private long run(String token) {
    String address = ports.url("scheduler") + "/jobs/share-token-cleanup/runs";
    try {
      Http.Answer answer = Http.post(address, Running.bearer(token), "");
      if (!answer.json().path("status").asText().equals("succeeded")) {
        throw new Refusal("A cleanup failed: " + answer.body());
      }
      return answer.json().path("handled").asLong();
    } catch (IOException e) {
      throw new Refusal("The scheduler does not answer: " + e.getMessage(), e);
    }
  }
}
