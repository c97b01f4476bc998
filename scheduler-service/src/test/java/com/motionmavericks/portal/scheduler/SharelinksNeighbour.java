package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The share links service: three batches of expired tokens, with rests between them, one of
 * reminders, or none at all.
 */
public final class SharelinksNeighbour extends Neighbour {
  static final Log ASKED = new Log();

  /** When the last link of each batch expired. */
  static final String REACHED = "2029-12-31T23:59:59.123456Z";

  /** After each batch, in milliseconds. */
  static final int REST = 60;

  static volatile boolean broken;
  private final AtomicInteger calls = new AtomicInteger();

  public SharelinksNeighbour() {
    super("sharelinks");
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    if (broken) {
      return new Answer(503, "{}");
    }
    if (request.path().equals("/internal/share-links/reminders?limit=50")) {
      return new Answer(200, "{\"links_reminded\":4,\"limit\":50,\"more\":false}");
    }
    if (!request.method().equals("DELETE")
        || !request.header("Authorization").startsWith("Bearer ")) {
      return new Answer(401, "{}");
    }
    boolean last = calls.incrementAndGet() % 3 == 0;
    return new Answer(
        200,
        """
        {"tokens_removed":%d,"cutoff":"2030-01-01T00:00:00Z","limit":500,
         "through":"%s","more":%b,"rest_ms":%d}"""
            .formatted(last ? 7 : 500, REACHED, !last, REST));
  }
}
