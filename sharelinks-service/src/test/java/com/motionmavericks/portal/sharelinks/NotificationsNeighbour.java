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
  private static final String SENT =
      """
      {"id":"00000000-0000-7000-8000-000000000001","status":"delivered",
       "attempts":[{"trace_id":"0000000000000000000000000000000a","at":"2030-01-01T00:00:00Z",
                    "outcome":"accepted"}],
       "delivered":{"trace_id":"0000000000000000000000000000000b","at":"2030-01-01T00:00:01Z"}}
      """;

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
    if (request.method().equals("GET")) {
      return new Answer(200, SENT);
    }
    if (request.body().contains("@refused.example")) {
      return new Answer(422, "{}");
    }
    return new Answer(202, "{\"id\":\"" + mailOf(request.header("Idempotency-Key")) + "\"}");
  }
}
