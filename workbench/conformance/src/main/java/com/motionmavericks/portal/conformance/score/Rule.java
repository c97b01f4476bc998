package com.motionmavericks.portal.conformance.score;

import java.util.function.BiConsumer;

/**
 * A published rule.
 *
 * @param criterion judges everything of a service that the rule is about, one by one
 * @param reason why the rule is not applicable to a service where it finds nothing to judge
 */
record Rule(
    String id,
    Impact impact,
    String description,
    BiConsumer<Service, Tally> criterion,
    String reason) {

  /** A rule about something that does not reach us. */
  static Rule withoutInput(String id, Impact impact, String description, String reason) {
    return new Rule(id, impact, description, (service, tally) -> {}, reason);
  }

  Verdict judge(Service service) {
    Tally tally = new Tally();
    criterion.accept(service, tally);
    return tally.verdict(this);
  }
}
