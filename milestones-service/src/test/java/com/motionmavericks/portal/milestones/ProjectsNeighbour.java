package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The projects service: it knows every project but one, and cannot answer for another. Outsiders
 * may see none. Tests take projects from its callers, or take it down for them.
 */
public final class ProjectsNeighbour extends Neighbour {
  static final UUID FOREIGN = UUID.fromString("00000000-0000-7000-8000-000000000404");
  static final UUID BROKEN = UUID.fromString("00000000-0000-7000-8000-000000000500");
  static final Log ASKED = new Log();

  /** Projects that the caller is no member of any more. */
  static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

  /** Projects that nobody can be asked for. */
  static final Set<String> DOWN = ConcurrentHashMap.newKeySet();

  /** Projects whose answers are on their way until the test lets them come. */
  static final Map<String, CompletableFuture<Void>> HELD = new ConcurrentHashMap<>();

  private static final String ONE = "/projects/";
  private static final String SEVERAL = "/projects/visible?project_id=";

  public ProjectsNeighbour() {
    super("projects");
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    boolean outsider = request.isOfOutsider();
    return request.path().startsWith(SEVERAL)
        ? several(outsider, request.path().substring(SEVERAL.length()).split("&project_id="))
        : one(outsider, request.path().substring(ONE.length()));
  }

  private static Answer one(boolean outsider, String id) {
    if (isDown(id)) {
      return new Answer(500, "{}");
    }
    boolean seen = !outsider && isSeen(id);
    CompletableFuture<Void> held = HELD.get(id);
    if (held != null) {
      held.orTimeout(10, TimeUnit.SECONDS).join();
    }
    return seen
        ? new Answer(200, "{\"id\":\"" + id + "\",\"name\":\"Spot\"}")
        : new Answer(404, "{}");
  }

  private static Answer several(boolean outsider, String[] ids) {
    if (Arrays.stream(ids).anyMatch(ProjectsNeighbour::isDown)) {
      return new Answer(500, "{}");
    }
    String seen =
        Arrays.stream(ids)
            .filter(id -> !outsider && isSeen(id))
            .map(id -> "\"" + id + "\"")
            .collect(Collectors.joining(","));
    return new Answer(200, "{\"project_ids\":[" + seen + "]}");
  }

  private static boolean isSeen(String id) {
    return !id.equals(FOREIGN.toString()) && !LEFT.contains(id);
  }

  private static boolean isDown(String id) {
    return id.equals(BROKEN.toString()) || DOWN.contains(id);
  }
}
