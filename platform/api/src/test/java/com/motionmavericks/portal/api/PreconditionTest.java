package com.motionmavericks.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code If-Match} compares strongly, {@code If-None-Match} weakly (RFC 9110, 13.1). */
class PreconditionTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", " * ", "\"6\", \"7\"", "W/\"7\", \"7\"", "\"6\",\"7\""})
  void letsAChangeOfWhatWasReadPass(String ifMatch) {
    assertThatCode(() -> IfMatch.required(ifMatch).require(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "\"77\"", "nonsense", "\"7", "\"*\""})
  void refusesAChangeOfSomethingElse(String ifMatch) {
    assertThatThrownBy(() -> IfMatch.required(ifMatch).require(7))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind().status()).isEqualTo(412);
              assertThat(problem.headers()).containsEntry("ETag", "\"7\"");
            });
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void wantsAChangeToSayWhatItIsBasedOn(String none) {
    assertThatThrownBy(() -> IfMatch.required(none))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind().status()).isEqualTo(428));
    assertThatCode(() -> IfMatch.optional(none).require(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", "W/\"7\"", "\"6\", W/\"7\""})
  void sendsNothingToWhomHasIt(String held) {
    assertThat(NotModified.holds(List.of(held), "\"7\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "nonsense", ""})
  void sendsToWhomHasSomethingElse(String held) {
    assertThat(NotModified.holds(List.of(held), "\"7\"")).isFalse();
  }

  @Test
  void readsAListThatIsSpreadOverHeaders() {
    assertThat(NotModified.holds(List.of("\"5\"", "\"7\""), "\"7\"")).isTrue();
  }
}
