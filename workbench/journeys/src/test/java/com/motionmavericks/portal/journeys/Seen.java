package com.motionmavericks.portal.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.Expected;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what arrives later: spans come in batches, mails and webhooks in their own time. */
final class Seen {
  private Seen() {}

  static ConditionFactory soon(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(150));
  }

  /** The trace as soon as nothing of the tree is missing; fails with what is. */
  static Trace trace(Suite.Running suite, String id, Expected tree) {
    soon("trace " + id)
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(
                        tree.missingIn(suite.portal().traces().trace(id)))
                    .isEmpty());
    return suite.portal().traces().trace(id);
  }

  static Trace trace(Suite.Running suite, String id, Predicate<Trace> complete) {
    return soon("trace " + id).until(() -> suite.portal().traces().trace(id), complete);
  }

  /** The requests that a stand-in received, by its control API. */
  static List<JsonNode> requests(Suite.Running suite, String standIn, String path) {
    JsonNode all =
        suite
            .portal()
            .http()
            .get(suite.backend(standIn, "/_control/requests?limit=200&path=" + path))
            .json();
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  /** The one span of that name. */
  static Span only(Trace trace, String name) {
    List<Span> found = trace.spans().stream().filter(span -> span.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " spans are named " + name + ": " + trace.spans());
    }
    return found.getFirst();
  }
}
