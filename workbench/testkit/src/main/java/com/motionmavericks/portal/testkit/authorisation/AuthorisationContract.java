package com.motionmavericks.portal.testkit.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.Answer;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.authorisation.Matrix.Row;
import com.motionmavericks.portal.testkit.description.Description;
import com.motionmavericks.portal.testkit.description.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the service describes, tried by everybody: what they get is what the table
 * says. An operation without a row fails, and a row without an operation.
 */
public abstract class AuthorisationContract {
  private static final List<String> FLAWS =
      List.of("expired", "other_audience", "other_issuer", "other_key", "unsigned");

  private static final List<String> SERVICES =
      List.of(
          "projects-service",
          "milestones-service",
          "assets-service",
          "notifications-service",
          "sharelinks-service",
          "scheduler-service");

  /** Rows do not meet, each has tenants of its own; most of a request is waiting. */
  private static final int AT_ONCE = 3;

  /** The table; see {@link Matrix}. */
  public abstract String whoMayWhat();

  /**
   * A request on fresh data of the studio, which its producer would plant.
   *
   * @param row as the table names it: the operation's id, with its variant where it has several
   */
  public abstract Attempt attempt(String row, Studio studio);

  @Test
  void classifiesEachOperation() {
    List<String> described = Description.served().operations().stream().map(Operation::id).toList();
    List<String> classified = rows().stream().map(Row::operation).distinct().toList();

    assertThat(described)
        .as("No operation is without a row of the table, and no row without an operation")
        .containsExactlyInAnyOrderElementsOf(classified);
  }

  @Test
  void isAsTheTableSays() {
    each(
        false,
        (row, faults) ->
            row.outcomes()
                .forEach(
                    (person, outcome) -> {
                      Studio studio = new Studio();
                      Attempt attempt = attempt(row.toString(), studio);
                      Answer answer = attempt.call().as(row.token(person, studio));
                      outcome
                          .faults(answer, attempt)
                          .forEach(fault -> faults.add(person.word() + ": " + fault));
                    }));
  }

  @Test
  void letsNoOtherServiceIn() {
    each(
        false,
        (row, faults) ->
            row.client()
                .ifPresent(
                    client -> {
                      Attempt attempt = attempt(row.toString(), new Studio());
                      SERVICES.stream()
                          .filter(service -> !service.equals(client))
                          .forEach(
                              service ->
                                  refused(
                                      attempt, Tokens.ofService(service), 403, service, faults));
                    }));
  }

  @Test
  void letsNobodyInWithoutAValidToken() {
    each(
        false,
        (row, faults) -> {
          Studio studio = new Studio();
          Attempt attempt = attempt(row.toString(), studio);
          refused(attempt, null, 401, "nobody", faults);
          refused(attempt, "no.real.token", 401, "garbage", faults);
          for (String flaw : FLAWS) {
            String token = Tokens.flawed(studio.tenant(), bestRole(row), flaw);
            refused(attempt, token, 401, flaw, faults);
          }
        });
  }

  @Test
  void letsNobodyInWithoutARoleOrTenant() {
    each(
        false,
        (row, faults) -> {
          Studio studio = new Studio();
          Attempt attempt = attempt(row.toString(), studio);
          refused(attempt, Tokens.of(studio.tenant(), "intern"), 403, "no known role", faults);
          String homeless = Tokens.flawed(studio.tenant(), "admin", "no_tenant");
          refused(attempt, homeless, 403, "no tenant", faults);
        });
  }

  @Test
  void asksNobodyForATokenAtPublicDoors() {
    each(
        true,
        (row, faults) -> {
          for (String flaw : List.of("none", "expired")) {
            Studio studio = new Studio();
            String token =
                flaw.equals("none") ? null : Tokens.flawed(studio.tenant(), "client", flaw);
            Answer answer = attempt(row.toString(), studio).call().as(token);
            if (!answer.isSuccess()) {
              faults.add(flaw + ": it answers " + answer.status() + ": " + answer.body());
            }
          }
        });
  }

  /** A good request for an operation, the first of its rows. */
  public Call good(String operation, Studio studio) {
    return attempt(row(operation).toString(), studio).call();
  }

  /** The token of somebody who may send it; null where none is needed. */
  public @Nullable String token(String operation, Studio studio) {
    Row row = row(operation);
    return row.isPublic() ? null : row.token(Person.ofColumn(bestRole(row)), studio);
  }

  private Row row(String operation) {
    return rows().stream()
        .filter(row -> row.operation().equals(operation))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " has no row"));
  }

  /** Whose token, were it valid, would get in. */
  private static String bestRole(Row row) {
    return row.outcomes().entrySet().stream()
        .filter(entry -> entry.getValue() == Outcome.YES)
        .map(entry -> entry.getKey().word())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody may " + row));
  }

  private static void refused(
      Attempt attempt, @Nullable String token, int status, String who, List<String> faults) {
    Outcome.refusal(attempt.call().as(token), status)
        .forEach(fault -> faults.add(who + ": " + fault));
  }

  /** Tries all rows before it fails, and names each that is wrong. */
  private void each(boolean open, BiConsumer<Row, List<String>> trial) {
    List<String> all =
        rows().stream()
            .filter(row -> row.isPublic() == open)
            .gather(Gatherers.mapConcurrent(AT_ONCE, row -> tried(row, trial)))
            .flatMap(List::stream)
            .toList();
    assertThat(all).isEmpty();
  }

  private static List<String> tried(Row row, BiConsumer<Row, List<String>> trial) {
    List<String> faults = new ArrayList<>();
    trial.accept(row, faults);
    return faults.stream().map(fault -> row + ", " + fault).toList();
  }

  private List<Row> rows() {
    return Matrix.of(whoMayWhat()).rows();
  }
}
