package com.motionmavericks.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers are told of a body that is JSON, but not ours. */
class JsonErrorsTest {
  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

  enum Colour {
    RED
  }

  record Film(
      String name,
      LocalDate due,
      UUID id,
      int reels,
      boolean silent,
      Colour colour,
      List<Film> parts) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'secret': 1}                      | /secret           | this field is not known",
        "{'a/b~c': 1}                       | /a~1b~0c          | this field is not known",
        "{'due': 'secret'}                  | /due              | expected a date, YYYY-MM-DD",
        "{'id': 'secret'}                   | /id               | expected a UUID",
        "{'reels': 'secret'}                | /reels            | expected a whole number",
        "{'silent': 'secret'}               | /silent           | expected true or false",
        "{'colour': 'secret'}               | /colour           | expected one of the known values",
        "{'parts': 'secret'}                | /parts            | expected an array",
        "{'parts': [{}, {'reels': 's'}]}    | /parts/1/reels    | expected a whole number",
        "{'parts': [{'parts': ['secret']}]} | /parts/0/parts/0  | expected an object",
      })
  void saysWhereAndWhatWithoutRepeatingIt(String body, String pointer, String detail) {
    JsonMappingException failure =
        catchThrowableOfType(
            JsonMappingException.class, () -> json.readValue(body.replace('\'', '"'), Film.class));

    Problem.FieldError told = JsonErrors.describe(failure);

    assertThat(told).isEqualTo(new Problem.FieldError(pointer, detail));
    assertThat(told.detail()).doesNotContain("secret");
  }
}
