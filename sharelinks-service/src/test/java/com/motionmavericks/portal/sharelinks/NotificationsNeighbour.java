package com.motionmavericks.portal.sharelinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.testkit.Neighbour;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The notifications service. It takes mails, the same key for the same mail; a tenant whose service
 * is down is not answered, and an address at {@code refused.example} is none to it.
 */
public final class NotificationsNeighbour extends Neighbour {
  public static final Log ASKED = new Log();
  public static final Set<String> DOWN_FOR = ConcurrentHashMap.newKeySet();

  public NotificationsNeighbour() {
    super("notifications");
  }

  /** The mail that a key leads to. */
  public static UUID mailOf(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }

  /** What was asked for a tenant. */
  public static List<Request> askedFor(String tenant) {
    return ASKED.containing("tenant_id=" + tenant);
  }

  @Override
  protected Answer answer(Request request) {
    ASKED.add(request);
    if (DOWN_FOR.stream().anyMatch(tenant -> request.path().endsWith("tenant_id=" + tenant))) {
      return new Answer(503, "{}");
    }
    if (!request.header("Authorization").startsWith("Bearer ")) {
      return new Answer(401, "{}");
    }
    if (request.body().contains("@refused.example")) {
      return new Answer(422, "{}");
    }
    return new Answer(202, "{\"id\":\"" + mailOf(request.header("Idempotency-Key")) + "\"}");
  }
}
