package com.motionmavericks.portal.sharelinks;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Backends;
import java.util.ArrayList;
import java.util.List;

/** The control doors of the stand-in for Upstash. */
public final class Upstash {
  private Upstash() {}

  /** The calls with this text in the body. */
  public static List<JsonNode> callsWith(String text) {
    List<JsonNode> calls = new ArrayList<>();
    given()
        .get(Backends.upstash() + "/_control/requests")
        .as(JsonNode.class)
        .forEach(
            call -> {
              if (call.path("body").asText().contains(text)) {
                calls.add(call);
              }
            });
    return calls;
  }

  /** From now on, until {@link #mend}. */
  static void breakBy(String fault) {
    given()
        .contentType("application/json")
        .body(fault)
        .post(Backends.upstash() + "/_control/faults")
        .then()
        .statusCode(200);
  }

  static void mend() {
    given().delete(Backends.upstash() + "/_control/faults").then().statusCode(204);
  }
}
