package com.motionmavericks.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Test
  void endsWithItsLastItemWhereThereAreMore() {
    Page<String> page = Page.of(List.of("a", "b", "c"), 2, last -> new Cursor(last, ID));

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Cursor.decode(page.nextCursor())).contains(new Cursor("b", ID));
    assertThat(page.map(String::length).nextCursor()).isEqualTo(page.nextCursor());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void isTheLastWhereThereAreNot(int limit) {
    Page<String> page = Page.of(List.of("a", "b"), limit, last -> new Cursor(last, ID));

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextCursor()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null, 25", "'', 25", "1, 1", "100, 100"})
  void hasAsManyAsAreAskedFor(String text, int limit) {
    assertThat(Limit.parse(text)).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", "99999999999999999999", " 5"})
  void hasNoOtherSize(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind().status()).isEqualTo(400));
  }
}
