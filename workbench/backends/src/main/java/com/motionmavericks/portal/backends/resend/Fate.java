package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of an accepted mail. */
enum Fate {
  DELIVERED,
  DELIVERY_DELAYED,
  /** For good. */
  BOUNCED,
  /** For now. */
  BOUNCED_TRANSIENT,
  COMPLAINED,
  SUPPRESSED,
  FAILED;

  private static final String TEST_DOMAIN = "@resend.dev";

  /** By Resend's test addresses: {@code bounced@resend.dev}, {@code bounced+label@resend.dev}. */
  static Fate of(List<String> to) {
    for (String address : to) {
      if (address.endsWith(TEST_DOMAIN)) {
        String name = address.substring(0, address.length() - TEST_DOMAIN.length());
        return ofWord(name.split("[+]", 2)[0]);
      }
    }
    return DELIVERED;
  }

  /**
   * As the control API says it.
   *
   * @throws Refused with 422, as the real service does with a test address that it does not know
   */
  static Fate ofWord(String word) {
    for (Fate fate : values()) {
      if (fate.name().toLowerCase(Locale.ROOT).equals(word)) {
        return fate;
      }
    }
    throw new Refused(Response.json(422, Map.of("error", "nothing that becomes of a mail")));
  }

  /** The event that tells of it. */
  String event() {
    return "email." + (this == BOUNCED_TRANSIENT ? BOUNCED : this).name().toLowerCase(Locale.ROOT);
  }

  /** What the event says of it beside the mail. */
  void describe(ObjectNode data) {
    switch (this) {
      case BOUNCED -> data.set("bounce", bounce("Permanent", "General"));
      case BOUNCED_TRANSIENT -> data.set("bounce", bounce("Transient", "MailboxFull"));
      case SUPPRESSED -> data.putObject("suppressed").put("type", "OnAccountSuppressionList");
      case FAILED -> data.putObject("failed").put("reason", "on purpose");
      case DELIVERED, DELIVERY_DELAYED, COMPLAINED -> {}
    }
  }

  private static ObjectNode bounce(String type, String subType) {
    return Json.object().put("type", type).put("subType", subType).put("message", "on purpose");
  }
}
