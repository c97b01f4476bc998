package com.motionmavericks.portal.stack.process;

/** Why a command ends here: one sentence, for people, that says what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public Refusal(String sentence) {
    this(sentence, 1);
  }

  /** A refusal with an exit status of its own. */
  public Refusal(String sentence, int status) {
    super(sentence);
    this.status = status;
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
    this.status = 1;
  }

  /** Where another program that we ran has said the sentence already. */
  public static Refusal said() {
    return new Refusal("");
  }

  /** The exit status of the command. */
  public int status() {
    return status;
  }
}
