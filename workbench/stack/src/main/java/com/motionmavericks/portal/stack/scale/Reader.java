package com.motionmavericks.portal.stack.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody of a tenant who opens the dashboard, one page after the other. */
final class Reader {
  private static final int TRIES = 20;

  private final String dashboard;
  private final Map<String, String> headers;

  private Reader(Ports ports, String tenant, String role, String user) {
    this.dashboard = ports.url("projects") + "/projects?limit=" + Size.PAGE;
    this.headers =
        Running.bearer(Tokens.issue(ports.issuer(), Optional.of(tenant), role, Optional.of(user)));
  }

  static Reader producer(Ports ports, String tenant) {
    return new Reader(ports, tenant, "producer", "producer");
  }

  /** A member of one project in two hundred. */
  static Reader artist(Ports ports, String tenant) {
    return new Reader(ports, tenant, "artist", "person-3");
  }

  /**
   * A page, whole: one that comes without a neighbour, as on a busy machine, is asked for again.
   *
   * @param query begins with {@code &}, or is empty
   */
  JsonNode page(String query) {
    JsonNode page = ask(query);
    for (int tries = 1; !page.path("degraded").isEmpty(); tries++) {
      if (tries == TRIES) {
        throw new Refusal("The dashboard comes without " + page.path("degraded") + ".");
      }
      Ending.pause(100);
      page = ask(query);
    }
    return page;
  }

  private JsonNode ask(String query) {
    try {
      Http.Answer answer = Http.get(dashboard + query, headers);
      if (answer.status() != 200) {
        throw new Refusal("GET /projects: %d %s".formatted(answer.status(), answer.body()));
      }
      return answer.json();
    } catch (IOException silent) {
      throw new Refusal("The projects service does not answer: " + silent.getMessage(), silent);
    }
  }

  /**
   * Turns pages until the one wanted, each full, no project twice.
   *
   * @param query what all of them are asked with
   * @return what leads to it, beside that
   */
  String turnTo(int number, String query) {
    Set<String> seen = new HashSet<>();
    String cursor = "";
    for (int i = 1; i < number; i++) {
      JsonNode page = page(query + cursor);
      page.path("items").forEach(item -> seen.add(item.path("id").asText()));
      if (seen.size() != i * Size.PAGE) {
        throw new Refusal("Page %d shows a project again, or none.".formatted(i));
      }
      cursor = "&cursor=" + page.path("next_cursor").asText();
    }
    return cursor;
  }

  /**
   * How long a page takes, asked for one after the other.
   *
   * @return milliseconds, the middle one
   */
  double median(String query, int requests) {
    double[] millis = new double[requests];
    for (int i = 0; i < requests; i++) {
      long begin = System.nanoTime();
      page(query);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return millis[requests / 2];
  }
}
