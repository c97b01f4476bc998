package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;

import com.motionmavericks.portal.testkit.Backends;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the Resend stand-in accepted. */
public final class Mails {
  private Mails() {}

  public static List<Map<String, Object>> toClientOf(UUID project) {
    return given()
        .baseUri(Backends.resend().toString())
        .queryParam("to", "c-" + project + "@x.example")
        .get("/_control/emails")
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }

  @SuppressWarnings("unchecked")
  public static String tag(Map<String, Object> mail, String name) {
    List<Map<String, String>> tags =
        (List<Map<String, String>>) mail.getOrDefault("tags", List.of());
    return tags.stream()
        .filter(tag -> name.equals(tag.get("name")))
        .map(tag -> tag.getOrDefault("value", ""))
        .findFirst()
        .orElseThrow();
  }
}
