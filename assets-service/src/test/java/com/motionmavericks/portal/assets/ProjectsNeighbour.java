package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The projects service, as far as we ask it: whoever sends a token may see every project but {@link
 * #HIDDEN}; outsiders may see none.
 */
public final class ProjectsNeighbour extends Neighbour {
  public static final UUID HIDDEN = UUID.fromString("00000000-0000-7000-8000-000000000000");

  private static final String SEVERAL = "/projects/visible?project_id=";

  public ProjectsNeighbour() {
    super("projects");
  }

  @Override
  protected Answer answer(Request request) {
    if (request.header("Authorization").isEmpty()) {
      return new Answer(401, "");
    }
    return request.path().startsWith(SEVERAL)
        ? several(request, request.path().substring(SEVERAL.length()).split("&project_id=", -1))
        : one(request, request.path().substring("/projects/".length()));
  }

  private static Answer one(Request request, String id) {
    return isSeen(request, id)
        ? new Answer(200, "{\"id\":\"%s\",\"name\":\"A project\"}".formatted(id))
        : new Answer(404, "");
  }

  private static Answer several(Request request, String[] ids) {
    String seen =
        Arrays.stream(ids)
            .filter(id -> isSeen(request, id))
            .map(id -> "\"" + id + "\"")
            .collect(Collectors.joining(","));
    return new Answer(200, "{\"project_ids\":[" + seen + "]}");
  }

  private static boolean isSeen(Request request, String id) {
    return !id.equals(HIDDEN.toString()) && !request.isOfOutsider();
  }
}
