package com.motionmavericks.portal.testkit.authorisation;

import com.motionmavericks.portal.testkit.Answer;
import java.util.List;
import java.util.Locale;

/** What somebody is to get; each is a word of the table. */
enum Outcome {
  /** Success, with what there is to show. */
  YES,
  /** Success, with nothing of this studio's. */
  OWN,
  /** They may not. */
  R403,
  /** There is nothing for them. */
  R404;

  static Outcome ofWord(String word) {
    return Character.isDigit(word.charAt(0))
        ? valueOf("R" + word)
        : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What is wrong about the answer, each as one sentence. */
  List<String> faults(Answer answer, Attempt attempt) {
    boolean shown = !attempt.shows().isEmpty() && answer.body().contains(attempt.shows());
    return switch (this) {
      case YES -> success(answer, shown || attempt.shows().isEmpty(), "It does not show all.");
      case OWN -> success(answer, !shown, "It shows what is somebody else's.");
      case R403 -> refusal(answer, 403);
      case R404 -> refusal(answer, 404);
    };
  }

  private static List<String> success(Answer answer, boolean right, String otherwise) {
    if (!answer.isSuccess()) {
      return List.of("It answers " + answer.status() + ": " + answer.body());
    }
    return right ? List.of() : List.of(otherwise);
  }

  static List<String> refusal(Answer answer, int status) {
    return answer.status() == status
        ? answer.faultsAsProblem()
        : List.of("It answers " + answer.status() + " and not " + status + ".");
  }
}
