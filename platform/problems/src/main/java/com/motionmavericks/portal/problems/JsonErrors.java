package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.motionmavericks.portal.problems.Problem.FieldError;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says where a body is wrong, by JSON pointer and without repeating what was sent. */
final class JsonErrors {
  static final String NOT_JSON = "The body is not valid JSON.";

  private JsonErrors() {}

  static FieldError describe(JsonMappingException failure) {
    String detail =
        switch (failure) {
          case UnrecognizedPropertyException unknown -> "this field is not known";
          case UnstorableTextException text -> UnstorableTextException.DETAIL;
          case MismatchedInputException other -> "expected " + typeName(other.getTargetType());
          case ValueInstantiationException refused ->
              "expected " + typeName(refused.getType().getRawClass());
          default -> "expected another value";
        };
    return new FieldError(pointer(failure), detail);
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "/" + step.getIndex()
                    : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String typeName(Class<?> type) {
    if (type == null) {
      return "another type";
    }
    if (type.isEnum()) {
      return "one of the known values";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "a date, YYYY-MM-DD";
      case "Instant", "OffsetDateTime" -> "a time, ISO-8601 in UTC";
      case "UUID" -> "a UUID";
      case "String" -> "a string";
      case "int", "long", "Integer", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      default -> "an object";
    };
  }
}
