package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.UUID;

/**
 * The projects service, as far as we ask it: whoever sends a token may see every project but {@link
 * #HIDDEN}; outsiders may see none.
 */
public final class ProjectsNeighbour extends Neighbour {
  static final UUID HIDDEN = UUID.fromString("00000000-0000-7000-8000-000000000000");

  public ProjectsNeighbour() {
    super("projects");
  }

  @Override
  protected Answer answer(Request request) {
    String id = request.path().substring("/projects/".length());
    if (request.header("Authorization").isEmpty()) {
      return new Answer(401, "");
    }
    return id.equals(HIDDEN.toString()) || request.isOfOutsider()
        ? new Answer(404, "")
        : new Answer(200, "{\"id\":\"%s\",\"name\":\"A project\"}".formatted(id));
  }
}
