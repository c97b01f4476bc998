package com.motionmavericks.portal.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What support reads of a visitor's code when its trace is gone: why the share link refused them,
 * which is kept for longer, and why there is no trace any more.
 */
final class SupportCode {
  /** How long production keeps traces; elsewhere they go sooner. */
  private static final Duration TRACES_LIVE = Duration.ofDays(7);

  private SupportCode() {}

  /** Empty where the code is of no refusal, or nobody can be asked. */
  static Optional<String> explain(Running running, String tenant, String traceId) {
    if (running.sharelinks().isEmpty() || !traceId.matches("[0-9a-f]{32}")) {
      return Optional.empty();
    }
    String token = Tokens.issue(running.issuer(), Optional.of(tenant), "admin", Optional.empty());
    try {
      Http.Answer answer =
          Http.get(
              running.sharelinks().get() + "/share-links/refusals/" + traceId,
              Running.bearer(token));
      return answer.isGood()
          ? Optional.of(explain(answer.json(), Instant.now()))
          : Optional.empty();
    } catch (IOException down) {
      return Optional.empty();
    }
  }

  static String explain(JsonNode refusal, Instant now) {
    Instant at = Instant.parse(refusal.path("refused_at").asText());
    String gone =
        Duration.between(at, now).compareTo(TRACES_LIVE) > 0
            ? "Its trace has expired: traces live for seven days at most."
            : "Its trace was sampled away, or has not arrived yet.";
    String link = refusal.path("share_link_id").asText("");
    return "A share link refused a visitor at %s: %s (%s).\n%s%s\n"
        .formatted(
            at,
            refusal.path("reason").asText(),
            refusal.path("outcome").asText(),
            link.isEmpty()
                ? ""
                : "Link %s; its life: GET /share-links/%s/journey.\n".formatted(link, link),
            gone);
  }
}
