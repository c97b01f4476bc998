package com.motionmavericks.portal.assets.summary;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.assets.ProjectId;
import com.motionmavericks.portal.problems.Problem;
import java.util.List;

/** The query parameter {@code project_id}, repeated. */
final class AskedProjects {
  private AskedProjects() {}

  /**
   * Reads it.
   *
   * @throws Problem 400 where there is none, one is no id, or there are too many
   */
  static List<ProjectId> of(List<String> projectIds) {
    return Parameters.queryIds("project_id", projectIds).stream().map(ProjectId::new).toList();
  }
}
