package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what Resend accepted against what was updated. */
final class Judge {
  private final Stage stage;
  private final Map<String, String> updates;
  private final SpanPath path;
  private final int kills;
  private final int forgotten;
  private final List<String> faults = new ArrayList<>();

  /**
   * The judge of one storm.
   *
   * @param updates their traces, by their titles
   */
  Judge(Stage stage, Map<String, String> updates, SpanPath path, int kills, int forgotten) {
    this.stage = stage;
    this.updates = updates;
    this.path = path;
    this.kills = kills;
    this.forgotten = forgotten;
  }

  Report report() {
    JsonNode mails = stage.resend("emails?limit=100000");
    Map<String, String> keysByTitle = new HashMap<>();
    Set<String> keys = new HashSet<>();
    int attempts = 0;
    int told = 0;
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
      String update = updates.getOrDefault(title, "none");
      JsonNode notification = stage.notification(tag(mail, "notification_id"));
      attempts += notification.path("attempts").size();
      told += tells(title, update, mail, notification) ? 1 : 0;
      switch (path.of(notification, update)) {
        case JOINED -> joined++;
        case HELD -> lost++;
        case BROKEN -> faults.add("the spans of " + title + " do not lead to its update");
      }
    }
    updates.keySet().stream()
        .filter(title -> !keysByTitle.containsKey(title))
        .forEach(title -> faults.add(title + " was not mailed"));
    long evicted = stage.evictedSpans();
    if (evicted > 0) {
      faults.add("the receiver forgot " + evicted + " spans: nothing can be said by spans");
    }
    return new Report(
        updates.size(),
        keys.size(),
        attempts - mails.size(),
        kills,
        forgotten,
        told,
        joined,
        lost,
        faults);
  }

  /** Does the service name the update, and the send that Resend has? No kill is an excuse. */
  private boolean tells(String title, String update, JsonNode mail, JsonNode notification) {
    String cause = notification.path("cause_trace_id").asText();
    String send = notification.path("attempts").path(0).path("trace_id").asText();
    boolean tells = cause.equals(update) && send.equals(tag(mail, "trace_id"));
    if (!tells) {
      faults.add(
          "the notification of %s names %s and the send %s, it was %s and %s"
              .formatted(title, cause, send, update, tag(mail, "trace_id")));
    }
    return tells;
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
