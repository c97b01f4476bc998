package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants sent, checked.
 *
 * @param to 1 to 50 addresses
 * @param html of html and text at least one is there
 * @param tags by name, in the order they came
 */
record MailDraft(
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    List<String> replyTo,
    String subject,
    @Nullable String html,
    @Nullable String text,
    Map<String, String> tags,
    Map<String, String> headers,
    @Nullable String scheduledAt) {
  private static final int MAX_RECIPIENTS = 50;
  private static final int MAX_TAGS = 75;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^<>@\\s]+@[^<>@\\s]+|[^<>]*<[^<>@\\s]+@[^<>@\\s]+>");

  /**
   * Reads and checks a mail.
   *
   * @throws Refused with Resend's 422
   */
  static MailDraft of(JsonNode json) {
    var draft =
        new MailDraft(
            required(json, "from"),
            addresses(json, "to"),
            addresses(json, "cc"),
            addresses(json, "bcc"),
            addresses(json, "reply_to"),
            required(json, "subject"),
            text(json, "html"),
            text(json, "text"),
            tags(json.path("tags")),
            headers(json.path("headers")),
            text(json, "scheduled_at"));
    if (draft.to.isEmpty()) {
      throw ResendError.missingField("to");
    }
    if (draft.html == null && draft.text == null) {
      throw ResendError.missingField("html` or `text");
    }
    if (!ADDRESS.matcher(draft.from).matches()) {
      throw badAddress("from");
    }
    return draft;
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw ResendError.invalid("The `" + field + "` field must be a `string`.");
    }
    return value.asText();
  }

  private static String required(JsonNode json, String field) {
    String value = text(json, field);
    if (value == null || value.isEmpty()) {
      throw ResendError.missingField(field);
    }
    return value;
  }

  private static List<String> addresses(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    var result = new ArrayList<String>();
    if (value.isTextual()) {
      result.add(value.asText());
    } else if (value.isArray()) {
      value.forEach(each -> result.add(each.asText()));
    }
    boolean valid = result.stream().allMatch(each -> ADDRESS.matcher(each).matches());
    if (!valid || (!value.isTextual() && !value.isArray())) {
      throw badAddress(field);
    }
    if (result.size() > MAX_RECIPIENTS) {
      throw ResendError.invalid("The `" + field + "` field must not hold more than 50 addresses.");
    }
    return List.copyOf(result);
  }

  private static Map<String, String> tags(JsonNode given) {
    var result = new LinkedHashMap<String, String>();
    for (JsonNode tag : given) {
      String name = tag.path("name").asText();
      String value = tag.path("value").asText();
      if (!TAG.matcher(name).matches() || !TAG.matcher(value).matches()) {
        throw ResendError.invalid(
            "Tags should only contain ASCII letters, numbers, underscores, or dashes, and at most"
                + " 256 of them.");
      }
      result.put(name, value);
    }
    if (given.size() > MAX_TAGS || !(given.isArray() || given.isMissingNode() || given.isNull())) {
      throw ResendError.invalid("The `tags` field must be an array of at most 75 tags.");
    }
    return result;
  }

  private static Map<String, String> headers(JsonNode given) {
    var result = new LinkedHashMap<String, String>();
    given.properties().forEach(each -> result.put(each.getKey(), each.getValue().asText()));
    return result;
  }

  private static Refused badAddress(String field) {
    return ResendError.invalid(
        "Invalid `"
            + field
            + "` field. The email address needs to follow the `email@example.com` or"
            + " `Name <email@example.com>` format.");
  }
}
