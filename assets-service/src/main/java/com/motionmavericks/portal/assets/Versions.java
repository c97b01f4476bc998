package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.problems.Problem;
import java.util.List;
import java.util.Optional;

/**
 * An asset with all its versions.
 *
 * @param all the newest first; at least one
 */
public record Versions(List<Asset> all) {
  public Versions {
    all = List.copyOf(all);
  }

  /**
   * What a table holds of an asset.
   *
   * @throws Problem 404 where that is nothing
   */
  static Versions of(List<Asset> found) {
    if (found.isEmpty()) {
      throw unknown();
    }
    return new Versions(found);
  }

  public Asset latest() {
    return all.getFirst();
  }

  /** The newest that can be played: while the next is on its way, people watch the one before. */
  public Optional<Asset> watchable() {
    return all.stream().filter(asset -> asset.playbackId().isPresent()).findFirst();
  }

  /**
   * One of them.
   *
   * @throws Problem 404 where there is no such version
   */
  public Asset number(int number) {
    return all.stream()
        .filter(asset -> asset.key().number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("The asset has no such version."));
  }

  /** As well for whoever may not see it. */
  static Problem unknown() {
    return Problem.notFound("There is no asset with this id.");
  }
}
