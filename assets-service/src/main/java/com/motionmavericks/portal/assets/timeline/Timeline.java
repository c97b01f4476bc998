package com.motionmavericks.portal.assets.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of a version so far.
 *
 * @param stages in the order in which we learnt of them
 */
public record Timeline(List<Stage> stages) {
  public Timeline {
    stages = List.copyOf(stages);
  }

  public static Timeline begun(Moment now) {
    return new Timeline(List.of(now.reaches(Stage.Name.CREATED)));
  }

  /** A place counts the first time. */
  public Timeline reached(Stage.Name name, Moment now) {
    if (when(name).isPresent()) {
      return this;
    }
    List<Stage> more = new ArrayList<>(stages);
    more.add(now.reaches(name));
    return new Timeline(more);
  }

  public Optional<Instant> when(Stage.Name name) {
    return stages.stream().filter(stage -> stage.name() == name).map(Stage::at).findFirst();
  }
}
