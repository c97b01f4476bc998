package com.motionmavericks.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final String ID = "01900000-0000-7000-8000-000000000001";

  @ParameterizedTest
  @ValueSource(strings = {"", "2027-01-01", "2026-11-25T10:00:00.000001Z", "a|b|c", "Zoë ✓ 🎬"})
  void readsWhatItWrote(String key) {
    Cursor cursor = new Cursor(key, UUID.fromString(ID));

    assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "")
  void beginsWhereNothingIsSent(String none) {
    assertThat(Cursor.decode(none)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        ID,
        ID + "|+999999999-01-01",
        ID + "|-0001-01-01",
        ID + "|a\u0000b",
        "|",
        "1-1-1-1-1"
      })
  void refusesWhatItNeverWrote(String plain) {
    String sent = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

    refused(() -> Cursor.decode(sent));
  }

  /** Whatever callers make of it: a cursor, or a refusal that they can read. */
  @Test
  void standsAnything() {
    Random random = new Random(20261125);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      String sent =
          random.nextBoolean()
              ? new String(bytes, StandardCharsets.ISO_8859_1)
              : Base64.getUrlEncoder().encodeToString(bytes);
      try {
        Cursor.decode(sent);
      } catch (Problem told) {
        assertThat(told.kind().status()).isEqualTo(400);
      }
    }
  }

  @Test
  void refusesTheKeyOfAnotherOrder() {
    Cursor cursor = new Cursor("2027-01-01", UUID.fromString(ID));
    Function<String, Object> number = Long::valueOf;

    LocalDate key = cursor.keyAs(LocalDate::parse);
    assertThat(key).isEqualTo(LocalDate.of(2027, 1, 1));
    refused(() -> cursor.keyAs(number));
  }

  private static void refused(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind().status()).isEqualTo(400);
              assertThat(problem.errors())
                  .singleElement()
                  .extracting(Problem.FieldError::pointer)
                  .isEqualTo("cursor");
            });
  }
}
