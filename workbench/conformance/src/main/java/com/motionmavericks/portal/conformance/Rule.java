package com.motionmavericks.portal.conformance;

import java.util.Locale;

/** What an export can get wrong. */
public enum Rule {
  /** No definition fits the span. */
  UNKNOWN_SPAN,
  /** A definition fits, but for the kind. */
  WRONG_KIND,
  /** The name is not made as the definition says. */
  WRONG_NAME,
  /** The status contradicts the answer, or says in words what attributes say. */
  WRONG_STATUS,
  /** Nobody but the operator of a backend may say that all is well. */
  OK_STATUS,
  /** An error that does not tell its kind. */
  ERROR_WITHOUT_TYPE,
  MISSING_ATTRIBUTE,
  MISTYPED_ATTRIBUTE,
  /** Nothing declares the attribute here. */
  UNKNOWN_ATTRIBUTE,
  /** An enumeration that we closed has no such member. */
  UNKNOWN_VALUE,
  /** Declared so that it is known, and never to leave. */
  PRIVATE_ATTRIBUTE,
  /** OpenTelemetry has given the key up. */
  DEPRECATED_ATTRIBUTE,
  /** An attribute of the resource on a span, or the other way round. */
  WRONG_LEVEL,
  UNKNOWN_EVENT;

  /** As tables and JSON write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
