package com.motionmavericks.portal.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string of a body that no database of ours can keep. */
public final class UnstorableTextException extends MismatchedInputException {
  /** What is wrong with it, to the caller. */
  public static final String DETAIL = "must not contain U+0000 or half of a surrogate pair";

  public UnstorableTextException(JsonParser body) {
    super(body, DETAIL, String.class);
  }
}
