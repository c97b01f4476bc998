package com.motionmavericks.portal.testkit.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Answer;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import com.motionmavericks.portal.testkit.description.Description;
import com.motionmavericks.portal.testkit.description.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Requests that are made from the description, good ones and spoilt ones. Whatever is sent: no
 * fault and no hang, each refusal a problem, no success of what the description does not allow, no
 * answer that it does not tell of, and nothing written by what was refused.
 *
 * <p>{@code -Dportal.generated.seed=} repeats a run; a failure tells its seed.
 */
public abstract class GeneratedRequestsContract {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Operations do not meet, each has tenants of its own; most of a request is waiting. */
  private static final int AT_ONCE = 3;

  private static final Path ALL = Path.of("target", "generated-requests.txt");

  private final AuthorisationContract contract;
  private final long seed = Long.getLong("portal.generated.seed", 20_261_101L);

  /**
   * Spoils the good requests of another contract.
   *
   * @param contract knows a request for each operation, and who may send it
   */
  protected GeneratedRequestsContract(AuthorisationContract contract) {
    this.contract = contract;
  }

  @Test
  void areAnsweredAsDescribed() {
    Description description = Description.served();
    List<Sent> all =
        description.operations().stream()
            .gather(
                Gatherers.mapConcurrent(
                    AT_ONCE, operation -> new Desk(operation, new Oracle(description)).all()))
            .toList();
    List<String> faults = all.stream().flatMap(desk -> desk.faults().stream()).toList();
    int sent = all.stream().mapToInt(Sent::count).sum();
    System.out.printf("%d generated requests, seed %d%n", sent, seed);
    write(faults);
    assertThat(faults.stream().limit(1))
        .as(
            "the first of %d faults of %d requests, seed %d; all: %s",
            faults.size(), sent, seed, ALL)
        .isEmpty();
  }

  private static void write(List<String> faults) {
    try {
      Files.write(ALL, String.join("\n", faults).getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record Sent(int count, List<String> faults) {}

  /** Sends the trials of one operation, each on data that those before have left as it was. */
  private final class Desk {
    private final Operation operation;
    private final Oracle oracle;
    private final boolean writes;
    private final Rows rows = new Rows();
    private Studio studio = new Studio();
    private Call good;

    /** As the last trial left them; null where it wrote. */
    private @Nullable Map<String, String> left;

    Desk(Operation operation, Oracle oracle) {
      this.operation = operation;
      this.oracle = oracle;
      this.writes = !operation.method().equals("GET");
      this.good = contract.good(operation.id(), studio);
    }

    /** None where it reads: whoever does may be counted, later and at once. */
    private Map<String, String> rows() {
      return writes ? rows.of(studio.tenant()) : Map.of();
    }

    /** The same ones each time, but for ids. */
    private List<Trial> plan() {
      List<Trial> planned = new ArrayList<>();
      Random random = new Random(seed);
      planned.add(Trial.of("as it should be", false, UnaryOperator.identity()));
      planned.addAll(BodyTrials.of(operation, good, oracle, random));
      planned.addAll(ParameterTrials.of(operation, oracle, random));
      planned.addAll(HeaderTrials.of(operation));
      return planned;
    }

    Sent all() {
      List<Trial> trials = plan();
      List<String> faults = new ArrayList<>();
      for (Trial trial : trials) {
        faults.addAll(send(trial));
      }
      return new Sent(trials.size(), faults);
    }

    private List<String> send(Trial trial) {
      Call call = trial.of(good);
      Map<String, String> before = left == null ? rows() : left;
      long begun = System.nanoTime();
      @Nullable Answer answer = answer(call);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      List<String> objections = new ArrayList<>();
      if (answer == null || took.compareTo(LONGEST) > 0) {
        objections.add("It took " + took.toMillis() + " ms.");
      }
      if (answer != null) {
        objections.addAll(objections(trial, call, answer));
        if (answer.isSuccess() && writes) {
          studio = new Studio();
          good = contract.good(operation.id(), studio);
          left = null;
        } else {
          left = rows();
          if (!left.equals(before)) {
            objections.add("It was refused, and rows have changed.");
          }
        }
      }
      return objections.stream()
          .map(fault -> "%s, %s: %s%n  %s".formatted(operation, trial.what(), fault, call.curl()))
          .toList();
    }

    private @Nullable Answer answer(Call call) {
      try {
        return call.as(contract.token(operation.id(), studio));
      } catch (UncheckedIOException hangs) {
        return null;
      }
    }

    private List<String> objections(Trial trial, Call call, Answer answer) {
      List<String> objections = new ArrayList<>();
      if (answer.status() >= 500) {
        objections.add("It answers " + answer.status() + ": " + answer.body());
      }
      if (answer.status() >= 400 && !call.method().equals("HEAD")) {
        objections.addAll(answer.faultsAsProblem());
      }
      if (answer.isSuccess() && trial.forbids(call)) {
        objections.add("It succeeds, " + answer.status() + ", and is not allowed.");
      }
      JsonNode response = operation.responses().get(Integer.toString(answer.status()));
      if (!trial.elsewhere() && response == null && answer.status() < 500) {
        objections.add(
            "It answers " + answer.status() + ", which is not described: " + answer.body());
      }
      if (!trial.elsewhere() && response != null) {
        objections.addAll(body(response, answer));
      }
      return objections;
    }

    private List<String> body(JsonNode response, Answer answer) {
      String type = answer.header("content-type").replaceAll(";.*", "");
      Map<String, JsonNode> described = operation.bodiesOf(response);
      if (answer.body().isEmpty() && described.isEmpty()) {
        return List.of();
      }
      JsonNode schema = described.get(type);
      if (schema == null) {
        return List.of("Its body is " + type + ", which is not described.");
      }
      return type.endsWith("json") ? oracle.objections(schema, answer.json()) : List.of();
    }
  }
}
