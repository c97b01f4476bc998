package com.motionmavericks.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static final String ID = "01900000-0000-7000-8000-000000000001";

  enum Colour {
    RED,
    DARK_BLUE
  }

  @Test
  void readsIds() {
    assertThat(Parameters.pathId(ID)).hasToString(ID);
    assertThat(Parameters.queryId("id", ID)).hasToString(ID);
    assertThat(Parameters.queryIds("id", List.of(ID, ID))).hasSize(2);
  }

  /** Java's UUID takes the second for one. */
  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "x", ID + "0", "{" + ID + "}"})
  void leadsNowhereWithWhatIsNoId(String text) {
    refused(404, () -> Parameters.pathId(text));
    refused(400, () -> Parameters.queryId("id", text));
    refused(400, () -> Parameters.queryIds("id", List.of(ID, text)));
  }

  @Test
  void takesAsManyIdsAsAPageHolds() {
    refused(400, () -> Parameters.queryIds("id", List.of()));
    refused(400, () -> Parameters.queryIds("id", Collections.nCopies(101, ID)));
    assertThat(Parameters.queryIds("id", Collections.nCopies(100, ID))).hasSize(100);
  }

  @Test
  void knowsWordsAsTheApiWritesThem() {
    assertThat(Parameters.oneOf(Colour.class, "colour", "dark_blue")).contains(Colour.DARK_BLUE);
    assertThat(Parameters.oneOf(Colour.class, "colour", null)).isEmpty();
    assertThat(Parameters.oneOf(Colour.class, "colour", "")).isEmpty();
    assertThatThrownBy(() -> Parameters.oneOf(Colour.class, "colour", "DARK_BLUE"))
        .hasMessageContaining("one of red, dark_blue");
  }

  @Test
  void readsYesAndNo() {
    assertThat(Parameters.flag("download", "true")).isTrue();
    assertThat(Parameters.flag("download", "false")).isFalse();
    assertThat(Parameters.flag("download", "")).isFalse();
    assertThat(Parameters.flag("download", null)).isFalse();
    refused(400, () -> Parameters.flag("download", "yes"));
  }

  @Test
  void takesTheOneOrderByName() {
    assertThatCode(
            () -> {
              Parameters.onlyOrder("position", null);
              Parameters.onlyOrder("position", "position");
            })
        .doesNotThrowAnyException();
    refused(400, () -> Parameters.onlyOrder("position", "title"));
  }

  @ParameterizedTest
  @CsvSource({
    "film, %film%",
    "' film ', %film%",
    "100%, %100\\%%",
    "a_b, %a\\_b%",
    "'c:\\x', '%c:\\\\x%'",
  })
  void searchesLiterally(String q, String pattern) {
    assertThat(Parameters.search(q)).contains(pattern);
  }

  @Test
  void searchesForNothingWhereNothingIsAsked() {
    assertThat(Parameters.search(null)).isEmpty();
    assertThat(Parameters.search("  ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\ud83c"})
  void leadsNowhereWithATextThatNobodyCouldKeep(String text) {
    refused(404, () -> Parameters.pathText(text));
    assertThat(Parameters.pathText("Zoë 🎬")).isEqualTo("Zoë 🎬");
  }

  private static void refused(int status, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind().status()).isEqualTo(status));
  }
}
