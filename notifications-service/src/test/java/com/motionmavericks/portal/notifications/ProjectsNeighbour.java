package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.testkit.Neighbour;

/** The projects service: each project has a producer and a client, named after it. */
public final class ProjectsNeighbour extends Neighbour {
  static final Log ASKED = new Log();

  public ProjectsNeighbour() {
    super("projects");
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    String project = request.path().split("/", -1)[3];
    return new Answer(
        200,
        """
        [{"user_id": "actor", "role": "producer", "display_name": "P", "email": "actor@x.example"},
         {"user_id": "client-%1$s", "role": "client", "display_name": "Carla",
          "email": "c-%1$s@x.example"}]
        """
            .formatted(project));
  }
}
