package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The assets service: one video a project, where a test put one. */
public final class AssetsNeighbour extends Neighbour {
  static final Log ASKED = new Log();

  /** Projects that nobody can be asked for. */
  static final Set<UUID> DOWN = ConcurrentHashMap.newKeySet();

  private static final Map<UUID, UUID> VIDEOS = new ConcurrentHashMap<>();

  public AssetsNeighbour() {
    super("assets");
  }

  /** Puts a video on the table of the project's milestones. */
  static UUID video(UUID project) {
    return VIDEOS.computeIfAbsent(project, none -> UUID.randomUUID());
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    for (Map.Entry<UUID, UUID> video : VIDEOS.entrySet()) {
      if (request.path().contains("project_id=" + video.getKey())) {
        return new Answer(
            200,
            "[{\"asset_id\":\"%s\",\"version\":3,\"title\":\"Cut\"}]".formatted(video.getValue()));
      }
    }
    return DOWN.stream().anyMatch(project -> request.path().contains("project_id=" + project))
        ? new Answer(500, "{}")
        : new Answer(200, "[]");
  }
}
