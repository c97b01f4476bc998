package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.testkit.Neighbour;

/** The milestones service: one summary for each project asked for, or none while it is broken. */
public final class MilestonesNeighbour extends Neighbour {
  static final Log ASKED = new Log();
  static volatile boolean broken;

  public MilestonesNeighbour() {
    super("milestones");
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    if (broken) {
      return new Answer(500, "{}");
    }
    String first = request.path().replaceAll(".*?project_id=([0-9a-f-]{36}).*", "$1");
    return new Answer(
        200,
        """
        [{"project_id": "%s", "total": 3, "done": 1, "overdue": 2, "later_field": true,
          "next": {"id": "%s", "title": "Rough cut", "due_on": "2026-01-02", "overdue": true}}]
        """
            .formatted(first, first));
  }
}
