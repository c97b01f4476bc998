package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what Resend accepted against what was updated. */
final class Judge {
  /** From the end of a span to its arrival, and a start that took its time. */
  private static final Duration UNEXPORTED = Duration.ofSeconds(15);

  /** Send, consumer and update may be three traces. */
  private static final int MOST_LINKS = 4;

  private final Stage stage;
  private final Map<String, String> updates;
  private final List<Instant> kills;
  private final int forgotten;
  private final List<String> faults = new ArrayList<>();

  /**
   * The judge of one storm.
   *
   * @param updates their traces, by their titles
   */
  Judge(Stage stage, Map<String, String> updates, List<Instant> kills, int forgotten) {
    this.stage = stage;
    this.updates = updates;
    this.kills = kills;
    this.forgotten = forgotten;
  }

  Report report() {
    JsonNode mails = stage.resend("emails?limit=100000");
    Map<String, String> keysByTitle = new HashMap<>();
    Set<String> keys = new HashSet<>();
    int joined = 0;
    int lost = 0;
    for (JsonNode mail : mails) {
      String title = mail.path("subject").asText().split(":", 2)[0];
      String key = mail.path("idempotency_key").asText();
      if (!keys.add(key)) {
        faults.add("the key " + key + " was accepted twice");
      }
      if (keysByTitle.put(title, key) != null) {
        faults.add(title + " was mailed twice");
      }
      switch (Optional.ofNullable(updates.get(title))
          .map(update -> join(mail, update))
          .orElse(Join.NONE)) {
        case JOINED -> joined++;
        case LOST -> lost++;
        case NONE -> faults.add("the mail of " + title + " does not lead to its update");
      }
    }
    updates.keySet().stream()
        .filter(title -> !keysByTitle.containsKey(title))
        .forEach(title -> faults.add(title + " was not mailed"));
    return new Report(
        updates.size(), keys.size(), repeats(), kills.size(), forgotten, joined, lost, faults);
  }

  /** Whether a mail's trace leads to its cause. */
  private enum Join {
    JOINED,
    LOST,
    NONE
  }

  private Join join(JsonNode mail, String update) {
    String trace = tag(mail, "trace_id");
    for (int i = 0; i < MOST_LINKS; i++) {
      if (trace.equals(update)) {
        return Join.JOINED;
      }
      Optional<String> cause = causeOf(trace);
      if (cause.isEmpty()) {
        return wentWithAKill(mail) ? Join.LOST : Join.NONE;
      }
      trace = cause.get();
    }
    return Join.NONE;
  }

  private Optional<String> causeOf(String trace) {
    for (JsonNode span : stage.trace(trace)) {
      JsonNode cause = span.path("attributes").path("portal.cause.trace_id");
      if (cause.isTextual()) {
        return Optional.of(cause.asText());
      }
    }
    return Optional.empty();
  }

  /** Its notification was decided on, or first tried, shortly before somebody was killed. */
  private boolean wentWithAKill(JsonNode mail) {
    JsonNode detail = stage.deliveries("/" + tag(mail, "notification_id"));
    Instant made = Instant.parse(detail.path("delivery").path("created_at").asText());
    Instant tried = Instant.parse(detail.path("attempts").path(0).path("at").asText());
    return kills.stream()
        .anyMatch(kill -> isShortlyBefore(made, kill) || isShortlyBefore(tried, kill));
  }

  private static boolean isShortlyBefore(Instant moment, Instant kill) {
    return !moment.isAfter(kill.plusSeconds(1)) && moment.isAfter(kill.minus(UNEXPORTED));
  }

  /** Attempts beyond one for each mail. */
  private int repeats() {
    int attempts = 0;
    int mails = 0;
    String cursor = "";
    do {
      JsonNode page = stage.deliveries("?limit=100" + cursor);
      for (JsonNode mail : page.path("items")) {
        attempts += mail.path("attempts").asInt();
        mails++;
      }
      cursor =
          page.path("next_cursor").isTextual()
              ? "&cursor=" + page.path("next_cursor").asText()
              : "";
    } while (!cursor.isEmpty());
    return attempts - mails;
  }

  private static String tag(JsonNode mail, String name) {
    for (JsonNode tag : mail.path("tags")) {
      if (tag.path("name").asText().equals(name)) {
        return tag.path("value").asText();
      }
    }
    return "";
  }
}
