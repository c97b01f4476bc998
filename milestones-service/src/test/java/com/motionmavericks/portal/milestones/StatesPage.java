package com.motionmavericks.portal.milestones;

import static java.util.stream.Collectors.joining;

import com.motionmavericks.portal.identity.Role;

/** {@code docs/milestone-states.md}, made from {@link Transition}. */
final class StatesPage {
  private StatesPage() {}

  static String text() {
    return """
        # States of a milestone
        Made from the service's table of transitions by its test `StatesPageTest`, which says how where it differs.

        ```mermaid
        stateDiagram-v2
          [*] --> planned
        %s
          delivered --> [*]
        ```

        | from | to | by | who |
        |---|---|---|---|
        %s

        Anything else is 409 `transition_not_allowed`, a role that is not named 403. Taken back from approved, a milestone loses its approval; the history keeps it. Admins and producers edit and delete in every state.
        """
        .formatted(
            Transition.ALL.stream().map(StatesPage::arrow).collect(joining("\n")),
            Transition.ALL.stream().map(StatesPage::row).collect(joining("\n")));
  }

  private static String arrow(Transition step) {
    return "  " + step.from().word() + " --> " + step.to().word();
  }

  private static String row(Transition step) {
    return "| %s | %s | %s | %s |"
        .formatted(
            step.from().word(),
            step.to().word(),
            call(step.act()),
            step.roles().stream().map(Role::claim).collect(joining(", ")));
  }

  private static String call(Act act) {
    return switch (act) {
      case UPDATED -> "`PATCH /milestones/{id}`";
      case APPROVED -> "`POST /milestones/{id}/approve`";
      case CHANGES_REQUESTED -> "`POST /milestones/{id}/request-changes`";
      case CREATED, DELETED -> throw new AssertionError(act + " moves nothing");
    };
  }
}
