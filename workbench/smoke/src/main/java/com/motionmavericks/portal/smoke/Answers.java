package com.motionmavericks.portal.smoke;

import com.motionmavericks.portal.smoke.Http.Answer;

/** Reads answers, and fails where they are not what a caller expects. */
final class Answers {
  private Answers() {}

  static Answer expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new Journey.Failed(
          "status " + status + " instead of " + answer.status() + " " + answer.json());
    }
    return answer;
  }

  /** The id of what was created. */
  static String id(Answer created) {
    return expect(201, created).json().path("id").asText();
  }

  static String traceId(Answer answer) {
    return answer.traceId().orElseThrow(() -> new Journey.Failed("x-trace-id on the response"));
  }
}
