package com.motionmavericks.portal.problems;

import com.motionmavericks.portal.problems.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Violated constraints as JSON pointers into the body, in a stable order. */
final class ConstraintErrors {
  private ConstraintErrors() {}

  static List<FieldError> describe(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(ConstraintErrors::describe)
        .sorted(Comparator.comparing(FieldError::pointer))
        .toList();
  }

  private static FieldError describe(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node step : violation.getPropertyPath()) {
      if (step.getIndex() != null) {
        pointer.append('/').append(step.getIndex());
      }
      if (step.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(snakeCase(step.getName()));
      }
    }
    return new FieldError(pointer.toString(), violation.getMessage());
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
