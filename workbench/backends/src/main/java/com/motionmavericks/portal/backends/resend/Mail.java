package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An accepted mail.
 *
 * @param requestHeaders of the call that brought it, by lower-case name
 * @param lastEvent the newest thing that happened to it, as {@code delivered}
 */
record Mail(
    String id,
    @Nullable String idempotencyKey,
    MailDraft draft,
    Map<String, String> requestHeaders,
    Instant createdAt,
    String lastEvent) {

  Mail with(String event) {
    return new Mail(id, idempotencyKey, draft, requestHeaders, createdAt, event);
  }

  /** About how many characters it holds, to bound the memory of all. */
  int weight() {
    int html = draft.html() == null ? 0 : draft.html().length();
    int text = draft.text() == null ? 0 : draft.text().length();
    return html + text + 1_000;
  }

  /** What the real service tells about a mail. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("object", "email")
            .put("id", id)
            .put("message_id", "<" + id + "@stand-in.invalid>")
            .put("from", draft.from())
            .put("created_at", createdAt.toString())
            .put("subject", draft.subject())
            .put("html", draft.html())
            .put("text", draft.text())
            .put("scheduled_at", draft.scheduledAt())
            .put("last_event", lastEvent);
    json.set("to", Json.tree(draft.to()));
    json.set("cc", Json.tree(draft.cc()));
    json.set("bcc", Json.tree(draft.bcc()));
    json.set("reply_to", Json.tree(draft.replyTo()));
    json.set("tags", tagList());
    return json;
  }

  /** What the control API tells: all that came, the call's own headers included. */
  ObjectNode controlJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("idempotency_key", idempotencyKey)
            .put("from", draft.from())
            .put("subject", draft.subject())
            .put("html", draft.html())
            .put("text", draft.text())
            .put("created_at", createdAt.toString())
            .put("last_event", lastEvent);
    json.set("to", Json.tree(draft.to()));
    json.set("tags", tagList());
    json.set("headers", Json.tree(draft.headers()));
    json.set("request_headers", Json.tree(requestHeaders));
    return json;
  }

  private JsonNode tagList() {
    return Json.tree(
        draft.tags().entrySet().stream()
            .map(tag -> Map.of("name", tag.getKey(), "value", tag.getValue()))
            .toList());
  }
}
