package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.UUID;

/**
 * The projects service: it knows every project but one, and cannot answer for another. Outsiders
 * may see none.
 */
public final class ProjectsNeighbour extends Neighbour {
  static final UUID FOREIGN = UUID.fromString("00000000-0000-7000-8000-000000000404");
  static final UUID BROKEN = UUID.fromString("00000000-0000-7000-8000-000000000500");
  static final Log ASKED = new Log();

  public ProjectsNeighbour() {
    super("projects");
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    String id = request.path().substring("/projects/".length());
    if (id.equals(FOREIGN.toString()) || request.isOfOutsider()) {
      return new Answer(404, "{}");
    }
    return id.equals(BROKEN.toString())
        ? new Answer(500, "{}")
        : new Answer(200, "{\"id\":\"" + id + "\",\"name\":\"Spot\"}");
  }
}
