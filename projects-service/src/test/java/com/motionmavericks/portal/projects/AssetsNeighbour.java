package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.testkit.Neighbour;

/** The assets service, which knows of no videos. */
public final class AssetsNeighbour extends Neighbour {
  public AssetsNeighbour() {
    super("assets");
  }

  @Override
  protected Answer answer(Request request) {
    return new Answer(200, "[]");
  }
}
