package com.motionmavericks.portal.backends.http;

import java.io.IOException;

/** Answers one request; runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {
  /**
   * Returns the whole answer.
   *
   * @throws Refused to answer with an error from any depth
   * @throws IOException where the caller's connection broke
   */
  Response handle(Request request) throws IOException;
}
