package com.motionmavericks.portal.backends.machine;

/**
 * The backends cannot start and a person must do something about it. The message is one sentence
 * that says what; it is printed as it is.
 */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String whatToDo) {
    super(whatToDo);
  }

  public StartRefused(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}
