package com.motionmavericks.portal.projects.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * What the neighbours said.
 *
 * @param milestones empty where the milestones service could not be asked
 * @param assets empty where the assets service could not be asked
 */
record Answers(
    Optional<List<MilestonesClient.Summary>> milestones,
    Optional<List<AssetsClient.Summary>> assets) {
  static final Answers NOTHING_TO_ASK = new Answers(Optional.of(List.of()), Optional.of(List.of()));
}
