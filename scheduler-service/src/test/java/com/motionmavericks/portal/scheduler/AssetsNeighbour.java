package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.concurrent.atomic.AtomicInteger;

/** The assets service: a batch of five uploads that moved on, then one, then the same again. */
public final class AssetsNeighbour extends Neighbour {
  private final AtomicInteger calls = new AtomicInteger();

  public AssetsNeighbour() {
    super("assets");
  }

  @Override
  protected Answer answer(Request request) {
    if (!request.method().equals("POST")
        || !request.path().equals("/internal/assets/sweep?limit=5")
        || !request.header("Authorization").startsWith("Bearer ")) {
      return new Answer(401, "{}");
    }
    boolean last = calls.incrementAndGet() % 2 == 0;
    return new Answer(
        200, "{\"asked\":5,\"settled\":%d,\"more\":%b}".formatted(last ? 1 : 5, !last));
  }
}
