package com.motionmavericks.portal.smoke;

/** One way through the suite whose trace is known. */
public interface Journey {
  /** The taxonomy span that it is about, or what it does. */
  String name();

  /**
   * Walks it.
   *
   * @throws Failed where the suite answers otherwise than a caller expects
   */
  Walked walk(Portal portal, Stage stage);

  /**
   * What was walked.
   *
   * @param traceId of its entry request
   * @param tree that its trace must hold
   */
  record Walked(String traceId, Expected tree) {}

  /** This deployment has not what the journey needs. */
  final class NotRun extends RuntimeException {
    public NotRun(String why) {
      super(why);
    }
  }

  /** The suite answered otherwise than a caller expects. */
  final class Failed extends RuntimeException {
    public Failed(String message) {
      super(message);
    }
  }
}
